package live.ovation.ingest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.ovation.support.RtmpProcess;
import live.ovation.support.TestStack;

/** ffmpeg as an encoder at home: a moving picture and a tone, over RTMP. */
final class Encoder implements AutoCloseable {

    /** As {@code tune zerolatency} and OBS's own choice without B-frames have it. */
    static final String PLAIN = "-c:v libx264 -preset ultrafast -profile:v main -bf 0 -g 15 -pix_fmt yuv420p";

    static final String WITH_B_FRAMES = "-c:v libx264 -preset fast -bf 2 -b_strategy 0 -g 30 -pix_fmt yuv420p";
    static final String PICTURE_ONLY = "-map 0:v " + PLAIN;
    static final String SOUND_ONLY = "-map 1:a";
    static final String FULL_COLOUR = "-c:v libx264 -preset ultrafast -bf 0 -g 15 -pix_fmt yuv444p";

    private final Process process;

    private Encoder(Process process) {
        this.process = process;
    }

    static Encoder sending(String streamKey) {
        return sending(streamKey, PLAIN);
    }

    static Encoder sending(String streamKey, String video) {
        return sending(TestStack.rtmp(), streamKey, video);
    }

    static Encoder sending(RtmpProcess to, String streamKey, String video) {
        List<String> command = new ArrayList<>(
                List.of(("ffmpeg -nostdin -v error -re -f lavfi -i testsrc2=size=320x180:rate=15 -re -f lavfi -i"
                                + " sine=frequency=440 " + video + " -c:a aac -ac 2 -f flv")
                        .split(" ")));
        command.add(to.url() + "/" + streamKey);
        try {
            return new Encoder(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isSending() {
        return process.isAlive();
    }

    /** Waits for it to end by itself. */
    boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }
}
