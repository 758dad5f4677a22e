package live.ovation.hls;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import live.ovation.hls.mp4.AudioHeader;
import org.jspecify.annotations.Nullable;

/** Frames of AAC on the sample grid: one begins where the one before it ends. */
final class SoundRendition {

    /** A frame of AAC-LC in stereo that decodes to nothing. */
    private static final byte[] SILENCE = HexFormat.of().parseHex("210049900219002380");

    /** Times of the encoder are whole milliseconds, and this close they are one and the same. */
    private static final long TOLERANCE = samples(Duration.ofMillis(30));
    /** Encoded sound is never so late unless something is wrong. */
    private static final long LATE = samples(Duration.ofMillis(700));

    /** What comes so much later does not belong to what was before. */
    private static final long LONGEST_GAP = samples(Duration.ofSeconds(10));

    private static final long LEAVE = samples(Duration.ofMillis(350));

    private final PartCutter cutter;
    private final Boundaries boundaries;
    private final RenditionSink sink;
    private final BooleanSupplier leads;
    private int initNumber;
    private long next = Long.MIN_VALUE;
    private @Nullable String configured;

    /** @param leads there is no picture, so that segments begin where the sound likes */
    SoundRendition(PartCutter cutter, Boundaries boundaries, RenditionSink sink, BooleanSupplier leads) {
        this.cutter = cutter;
        this.boundaries = boundaries;
        this.sink = sink;
        this.leads = leads;
        this.initNumber = sink.nextInit();
    }

    void configure(byte[] header) {
        String content = HexFormat.of().formatHex(header);
        if (!content.equals(configured)) {
            configured = content;
            sink.init(new InitSection(initNumber, Octets.of(header), AudioHeader.CODECS, 0, 0));
            cutter.use(initNumber++);
        }
    }

    /** @param time in microseconds of the stream */
    void take(long time, byte[] data) {
        long wanted = samples(time);
        if (next == Long.MIN_VALUE || wanted - next > LONGEST_GAP) {
            next = wanted;
        }
        if (wanted < next - TOLERANCE) {
            return; // silence has stood in for it
        }
        while (wanted > next + TOLERANCE) {
            append(SILENCE);
        }
        append(data);
    }

    /** Silence for what should be here by now. */
    void fillUpTo(long now) {
        if (next == Long.MIN_VALUE || configured == null || samples(now) - next < LATE) {
            return;
        }
        while (next < samples(now) - LEAVE) {
            append(SILENCE);
        }
    }

    void finish() {
        cutter.finish();
    }

    private void append(byte[] data) {
        long time = next * 1_000_000 / AudioHeader.TIMESCALE;
        if (leads.getAsBoolean()) {
            boundaries.offer(time);
        } else {
            boundaries.limit(time);
        }
        cutter.add(next, true, data);
        next += AudioHeader.FRAME;
    }

    private static long samples(Duration duration) {
        return samples(duration.toNanos() / 1000);
    }

    private static long samples(long micros) {
        return micros * AudioHeader.TIMESCALE / 1_000_000;
    }
}
