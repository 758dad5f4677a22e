package live.ovation.hls.encode;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of ffmpeg: frames go in, encoded frames come out, each with its time. Pipes block, so each has a thread of its own. The
 * process ends with its standard input, so that it cannot outlive this service, however that ends.
 */
public final class Encoder {

    private static final Logger log = LoggerFactory.getLogger(Encoder.class);

    /** Some seconds of frames; one that is so far behind has stopped. */
    private static final int QUEUE = 512;
    /** ffmpeg would move what begins before zero, as an encoder's first frame does, so times start later. */
    private static final long HEAD_START_MILLIS = 1000;

    private static final byte[] END = new byte[0];

    private final String name;
    private final List<String> command;
    private final Output output;
    /** Without a lock: an event loop that puts a frame in would wait for the thread that takes one out. */
    private final BlockingQueue<byte[]> queue = new LinkedTransferQueue<>();

    private final WebmWriter webm = new WebmWriter();
    private final StderrSummary summary;
    private long base = Long.MIN_VALUE;
    private volatile boolean closed;
    private volatile @Nullable Process process;

    /** Takes what comes out, on a thread of the encoder. */
    public interface Output {

        /** What decoders need to know first: AudioSpecificConfig or AVCDecoderConfigurationRecord. */
        void configured(byte[] config);

        /** A frame; {@code time} in microseconds, on the scale of the input. */
        void encoded(long time, boolean key, byte[] data);

        /** The process is gone, without having been asked to go. */
        void died();
    }

    private Encoder(String name, List<String> command, byte[] header, Output output) {
        this.name = name;
        this.command = command;
        this.output = output;
        this.summary = new StderrSummary(name);
        queue.add(header);
    }

    /** Opus to AAC-LC, stereo, 48 kHz. */
    public static Encoder sound(String ffmpeg, String name, Output output) {
        return started(new Encoder(name, EncoderCommands.sound(ffmpeg), WebmWriter.opusHeader(), output));
    }

    /** VP8 to H.264, for publishers that send nothing better: what a core does for this alone is a lot. */
    public static Encoder video(String ffmpeg, String name, Output output) {
        return started(new Encoder(name, EncoderCommands.video(ffmpeg), WebmWriter.vp8Header(), output));
    }

    /** Called by one thread. False when the encoder can't keep up and the frame is lost. */
    public boolean encode(long time, boolean key, byte[] data) {
        if (base == Long.MIN_VALUE) {
            base = time;
        }
        long ticks = (time - base + HEAD_START_MILLIS * 1000) * WebmWriter.TIMESCALE / 1_000_000;
        boolean taken = queue.size() < QUEUE && queue.offer(webm.block(ticks, key, data));
        if (!taken) {
            webm.beginCluster();
        }
        return taken;
    }

    /** What the process has taken of the processors; nothing while it is not there. */
    public Duration processorTime() {
        Process running = process;
        return running == null
                ? Duration.ZERO
                : running.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends the process; what it was still encoding is lost. */
    public void close() {
        closed = true;
        if (queue.size() >= QUEUE) {
            queue.clear();
        }
        queue.add(END);
    }

    private static Encoder started(Encoder encoder) {
        Thread.ofPlatform().daemon().name("encoder-" + encoder.name).start(encoder::run);
        return encoder;
    }

    private void run() {
        try {
            Process started = new ProcessBuilder(command).start();
            process = started;
            Thread.ofPlatform().daemon().name("encoder-in-" + name).start(() -> write(started));
            Thread.ofPlatform().daemon().name("encoder-log-" + name).start(() -> follow(started));
            read(started);
            started.destroyForcibly();
            started.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                log.warn("Encoder {} failed: {}", name, e.toString());
            }
        }
        summary.report();
        if (!closed) {
            output.died();
        }
    }

    private void read(Process from) throws IOException {
        FlvReader flv = new FlvReader(new BufferedInputStream(from.getInputStream(), 1 << 16));
        for (FlvReader.Tag tag = flv.next(); tag != null && !closed; tag = flv.next()) {
            if (tag.config()) {
                output.configured(tag.data());
            } else {
                output.encoded((tag.time() - HEAD_START_MILLIS) * 1000 + base, tag.key(), tag.data());
            }
        }
    }

    private void write(Process to) {
        try (OutputStream in = to.getOutputStream()) {
            for (byte[] block = queue.take(); block.length > 0; block = queue.take()) {
                in.write(block);
                in.flush();
            }
        } catch (IOException e) {
            log.debug("Encoder {} takes no more: {}", name, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        to.destroy();
    }

    private void follow(Process of) {
        try (var lines = new BufferedReader(new InputStreamReader(of.getErrorStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(summary::add);
        } catch (IOException | RuntimeException e) {
            log.debug("Encoder {} says no more: {}", name, e.toString());
        }
    }
}
