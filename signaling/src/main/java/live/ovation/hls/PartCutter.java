package live.ovation.hls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import live.ovation.hls.Boundaries.Boundary;
import live.ovation.hls.mp4.Fragment;
import live.ovation.hls.mp4.Sample;
import org.jspecify.annotations.Nullable;

/** Cuts the frames of one rendition into parts and segments. A frame's duration is known when the next one comes, so it waits for that. */
final class PartCutter {

    /** EXT-X-PART-INF PART-TARGET, in microseconds: 200 ms and one frame more at 30 frames/s. */
    static final long PART_TARGET = 234_000;
    /** All parts but a segment's last last at least 85 % of the target (rfc8216bis 4.4.3.7). */
    private static final long SHORTEST_PART = PART_TARGET * 85 / 100;

    private final int timescale;
    private final Boundaries boundaries;
    private final LongFunction<Instant> wallClock;
    private final Output output;

    private final List<Sample> samples = new ArrayList<>();
    private @Nullable Pending pending;
    private @Nullable OpenSegment segment;
    private long fragments;
    private int init;

    /** Takes what was cut, in order. */
    interface Output {

        void opened(OpenSegment segment);

        void cut(OpenSegment segment, int number, PartContent part);

        void closed(OpenSegment segment);
    }

    /** Times in microseconds. */
    record PartContent(long start, long duration, boolean independent, int frames, Octets bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // one owner, never compared
    private record Pending(long ticks, boolean key, byte[] data) {}

    /** A segment that is being cut. */
    static final class OpenSegment {
        final Boundary boundary;
        final int init;
        final long start;
        final Instant programDateTime;
        int parts;
        long duration;
        long bytes;

        OpenSegment(Boundary boundary, int init, long start, Instant programDateTime) {
            this.boundary = boundary;
            this.init = init;
            this.start = start;
            this.programDateTime = programDateTime;
        }
    }

    /** @param timescale ticks/s of the track */
    PartCutter(int timescale, Boundaries boundaries, LongFunction<Instant> wallClock, Output output) {
        this.timescale = timescale;
        this.boundaries = boundaries;
        this.wallClock = wallClock;
        this.output = output;
    }

    /** Segments that begin from now on need this initialization section. */
    void use(int initNumber) {
        init = initNumber;
    }

    /** Where the next frame must come after; in ticks. */
    long end() {
        return pending == null ? Long.MIN_VALUE : pending.ticks();
    }

    void add(long ticks, boolean key, byte[] data) {
        Pending before = pending;
        long lastDuration = 0;
        if (before != null) {
            if (ticks <= before.ticks()) {
                return;
            }
            lastDuration = ticks - before.ticks();
            samples.add(new Sample(before.ticks(), (int) lastDuration, before.key(), before.data()));
        }
        cutBefore(ticks, lastDuration);
        pending = new Pending(ticks, key, data);
    }

    /** Nothing follows for now: what waits gets the duration of the frame before it. */
    void finish() {
        Pending last = pending;
        if (last != null) {
            long duration =
                    samples.isEmpty() ? timescale / 30 : samples.getLast().duration();
            samples.add(new Sample(last.ticks(), (int) duration, last.key(), last.data()));
            pending = null;
        }
        closeSegment();
    }

    private void cutBefore(long ticks, long lastDuration) {
        Boundary boundary = boundaries.at(micros(ticks));
        if (boundary == null) {
            samples.clear();
            return;
        }
        OpenSegment open = segment;
        if (open == null || boundary.msn() > open.boundary.msn()) {
            closeSegment();
            OpenSegment fresh = new OpenSegment(boundary, init, micros(ticks), wallClock.apply(micros(ticks)));
            segment = fresh;
            output.opened(fresh);
        } else if (isLongEnough(lastDuration)) {
            closePart();
        }
    }

    private boolean isLongEnough(long lastDuration) {
        long duration = samplesDuration();
        return micros(duration) >= SHORTEST_PART || micros(duration + lastDuration) > PART_TARGET;
    }

    private void closeSegment() {
        OpenSegment open = segment;
        closePart();
        segment = null;
        if (open != null && open.parts > 0) {
            output.closed(open);
        }
    }

    private void closePart() {
        OpenSegment open = segment;
        if (open == null || samples.isEmpty()) {
            samples.clear();
            return;
        }
        long duration = micros(samplesDuration());
        Octets bytes = Octets.of(Fragment.of(++fragments, samples));
        var part = new PartContent(
                micros(samples.getFirst().time()), duration, samples.getFirst().key(), samples.size(), bytes);
        samples.clear();
        output.cut(open, open.parts, part);
        open.parts++;
        open.duration += duration;
        open.bytes += bytes.size();
    }

    private long samplesDuration() {
        long duration = 0;
        for (Sample sample : samples) {
            duration += sample.duration();
        }
        return duration;
    }

    private long micros(long ticks) {
        return Math.round(ticks * 1e6 / timescale);
    }
}
