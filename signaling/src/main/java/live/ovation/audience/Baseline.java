package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/** What a delay is when nothing queues: falls with it at once, rises with it over a minute. */
final class Baseline {

    private static final double RISE = 0.02;
    /** A delay that falls below this share of itself in a second is that of a queue which drains. */
    private static final double DRAINS = 0.9;

    private final int toleranceMs;
    private double ms = Double.POSITIVE_INFINITY;
    private double last;

    Baseline(int toleranceMs) {
        this.toleranceMs = toleranceMs;
    }

    /** Whether a delay is above the usual one by more than is tolerated, and does not fall. */
    boolean isExceededBy(@Nullable Integer delayMs) {
        if (delayMs == null) {
            return false;
        }
        ms = delayMs < ms ? delayMs : ms + RISE * (delayMs - ms);
        boolean drains = delayMs < DRAINS * last;
        last = delayMs;
        return delayMs > ms + toleranceMs && !drains;
    }

    void forget() {
        ms = Double.POSITIVE_INFINITY;
        last = 0;
    }
}
