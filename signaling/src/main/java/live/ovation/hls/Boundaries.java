package live.ovation.hls;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Where segments begin, for all renditions of a stream alike: at a key frame about each second. Times in microseconds. */
final class Boundaries {

    /** EXT-X-TARGETDURATION; what lasts longer than this is cut even without a key frame. */
    static final int TARGET_SECONDS = 2;

    private static final long SHORTEST = 900_000;
    private static final long LONGEST = TARGET_SECONDS * 1_000_000L;
    /** Frames of two layers that show the same picture may be this far apart. */
    private static final long TOLERANCE = 12_000;

    private static final int REMEMBERED = 16;

    /** Where a segment begins. That it does not go on from the one before may turn out until its first part is cut. */
    static final class Boundary {
        private final long msn;
        private final long start;
        private boolean discontinuity;

        private Boundary(long msn, long start, boolean discontinuity) {
            this.msn = msn;
            this.start = start;
            this.discontinuity = discontinuity;
        }

        long msn() {
            return msn;
        }

        long start() {
            return start;
        }

        boolean discontinuity() {
            return discontinuity;
        }
    }

    private final ArrayDeque<Boundary> known = new ArrayDeque<>();
    private final long firstMsn;
    private boolean discontinuity;

    /** @param discontinuity the first segment does not go on where an earlier one ended */
    Boundaries(long firstMsn, boolean discontinuity) {
        this.firstMsn = firstMsn;
        this.discontinuity = discontinuity;
    }

    /** A frame with which a segment can begin. */
    void offer(long time) {
        Boundary last = known.peekLast();
        if (last == null || time - last.start() >= SHORTEST) {
            begin(time);
        }
    }

    /** Any other frame. */
    void limit(long time) {
        Boundary last = known.peekLast();
        if (last != null && time - last.start() >= LONGEST) {
            begin(time);
        }
    }

    /** The frame at {@code time} begins a segment, and is not encoded like the one before it (rfc8216bis 4.4.4.3). */
    void change(long time) {
        Boundary last = known.peekLast();
        if (last != null && Math.abs(time - last.start()) <= TOLERANCE) {
            last.discontinuity |= last.msn() > firstMsn;
        } else if (last == null || time > last.start()) {
            interrupt();
            begin(time);
        }
    }

    /** The next segment does not go on where the one before it ended. */
    void interrupt() {
        discontinuity = !known.isEmpty();
    }

    /** The segment that a frame belongs to; null while there is none. */
    @Nullable
    Boundary at(long time) {
        for (var i = known.descendingIterator(); i.hasNext(); ) {
            Boundary boundary = i.next();
            if (boundary.start() <= time + TOLERANCE) {
                return boundary;
            }
        }
        return null;
    }

    private void begin(long time) {
        Boundary last = known.peekLast();
        known.addLast(new Boundary(last == null ? firstMsn : last.msn() + 1, time, discontinuity));
        discontinuity = false;
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
    }
}
