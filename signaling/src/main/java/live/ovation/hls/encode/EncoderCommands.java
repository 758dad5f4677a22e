package live.ovation.hls.encode;

import java.util.ArrayList;
import java.util.List;

/** How ffmpeg is called: nothing is probed or buffered, and each frame leaves as soon as it is done. */
final class EncoderCommands {

    private EncoderCommands() {}

    static List<String> sound(String ffmpeg) {
        // The filter fills gaps and stretches by single samples, so that the sound keeps to the times that it came
        // with.
        return with(ffmpeg, "-map 0:a:0 -af aresample=async=1000 -c:a aac -b:a 96k -ar 48000 -ac 2");
    }

    static List<String> video(String ffmpeg) {
        return with(
                ffmpeg,
                "-map 0:v:0 -c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline -pix_fmt yuv420p "
                        + "-g 600 -force_key_frames expr:gte(t,n_forced) -crf 26 -maxrate 2500k -bufsize 1250k");
    }

    private static List<String> with(String ffmpeg, String coding) {
        List<String> command = new ArrayList<>(List.of(ffmpeg));
        command.addAll(words("-hide_banner -nostats -loglevel warning -copyts -fflags nobuffer -flags low_delay"));
        command.addAll(words("-probesize 32 -analyzeduration 0 -f matroska -i pipe:0"));
        command.addAll(words(coding));
        command.addAll(words("-f flv -flvflags no_duration_filesize -flush_packets 1 pipe:1"));
        return List.copyOf(command);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
