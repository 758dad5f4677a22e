package live.ovation.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a repackager says of what it gets. ffmpeg describes each stream of its input in a line of its own, such as
 * {@code Stream #0:1: Video: h264 (High), yuv420p(progressive), 1280x720, 2500 kb/s, 30 fps}.
 *
 * @param video null while no picture is described
 * @param audio the codec of the sound; null while none is described
 */
record InputFacts(@Nullable Video video, @Nullable String audio) {

    static final InputFacts NONE = new InputFacts(null, null);

    private static final Pattern STREAM =
            Pattern.compile("Stream #0:\\d+.*?: (Video|Audio): (\\w+)(?: \\(([^)]*)\\))?(.*)");
    private static final Pattern SIZE = Pattern.compile(" (\\d{2,5})x(\\d{2,5})");
    private static final Pattern RATE = Pattern.compile(" ([\\d.]+) fps");
    private static final Pattern PIXELS = Pattern.compile(", (yuvj?4\\d\\dp\\w*)");

    /**
     * @param pixels how colours are sampled, as ffmpeg calls it
     * @param fps as the encoder announces it; 0 when it does not
     */
    record Video(String codec, String profile, String pixels, boolean interlaced, int width, int height, double fps) {}

    /** With what a line of ffmpeg's adds. */
    InputFacts with(String line) {
        Matcher stream = STREAM.matcher(line);
        if (!stream.find()) {
            return this;
        }
        return stream.group(1).equals("Audio")
                ? new InputFacts(video, stream.group(2))
                // ffmpeg takes the first
                : new InputFacts(video == null ? video(stream) : video, audio);
    }

    private static Video video(Matcher stream) {
        String rest = stream.group(4);
        Matcher size = SIZE.matcher(rest);
        boolean sized = size.find();
        Matcher rate = RATE.matcher(rest);
        Matcher pixels = PIXELS.matcher(rest);
        String profile = stream.group(3);
        return new Video(
                stream.group(2),
                profile == null ? "" : profile,
                pixels.find() ? pixels.group(1) : "",
                rest.contains(" first"),
                sized ? Integer.parseInt(size.group(1)) : 0,
                sized ? Integer.parseInt(size.group(2)) : 0,
                rate.find() ? Double.parseDouble(rate.group(1)) : 0);
    }
}
