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

    /** Frames are moved by so much at the most, which nobody sees where they come unevenly anyway. */
    private static final long MOST_MOVED = 60_000;

    private final int timescale;
    private final long shortest;
    private final long longest;
    private final long mostMoved;
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
        this.shortest = ticks(SHORTEST_PART) + 1;
        this.longest = ticks(PART_TARGET);
        this.mostMoved = ticks(MOST_MOVED);
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
        if (before == null) {
            begin(ticks, ticks);
            pending = new Pending(ticks, key, data);
        } else if (ticks > before.ticks()) {
            pending = new Pending(follow(before, ticks), key, data);
        }
    }

    /** The frame that waits gets its duration. Returns the time of the next one, moved a little where a part would be too long. */
    private long follow(Pending before, long ticks) {
        long start = samples.isEmpty() ? before.ticks() : samples.getFirst().time();
        long early = ticks - (start + longest);
        long late = start + shortest - before.ticks();
        long moved = ticks;
        if (early > 0 && !samples.isEmpty() && late > 0 && late <= Math.min(early, mostMoved)) {
            Pending first = new Pending(before.ticks() + late, before.key(), before.data());
            lengthenLast((int) late);
            begin(first.ticks(), first.ticks());
            samples.add(sample(first, ticks));
        } else {
            moved = early > 0 && early <= mostMoved ? ticks - early : ticks;
            samples.add(sample(before, moved));
        }
        begin(ticks, moved);
        return moved;
    }

    private static Sample sample(Pending frame, long end) {
        return new Sample(frame.ticks(), (int) (end - frame.ticks()), frame.key(), frame.data());
    }

    private void lengthenLast(int ticks) {
        Sample last = samples.removeLast();
        samples.add(new Sample(last.time(), last.duration() + ticks, last.key(), last.data()));
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

    /** A frame begins at {@code moved}, which was captured at {@code ticks}: also a segment, or a part? */
    private void begin(long ticks, long moved) {
        Boundary boundary = boundaries.at(micros(ticks));
        OpenSegment open = segment;
        if (boundary == null) {
            samples.clear();
        } else if (open == null || boundary.msn() > open.boundary.msn()) {
            closeSegment();
            segment = new OpenSegment(boundary, init, micros(moved), wallClock.apply(micros(moved)));
        } else if (samplesDuration() >= shortest) {
            closePart();
        }
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
        if (open.parts == 0) {
            output.opened(open);
        }
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

    private long ticks(long micros) {
        return micros * timescale / 1_000_000;
    }

    private long micros(long ticks) {
        return Math.round(ticks * 1e6 / timescale);
    }
}
