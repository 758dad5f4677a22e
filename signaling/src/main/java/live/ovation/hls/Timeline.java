package live.ovation.hls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The timeline of a stream, in microseconds since it began by this machine's clock, so that it goes on across interruptions and
 * restarts of this service. Within one run it follows the monotonic clock.
 */
final class Timeline {

    private final Instant begin;
    private final long nanosAtBegin;
    private final Clock clock;

    Timeline(Instant begin, Clock clock) {
        this.begin = begin;
        this.clock = clock;
        this.nanosAtBegin =
                System.nanoTime() - Duration.between(begin, clock.instant()).toNanos();
    }

    /** @param nanos of {@link System#nanoTime} */
    long at(long nanos) {
        return Math.max(0, nanos - nanosAtBegin) / 1000;
    }

    long now() {
        return at(System.nanoTime());
    }

    /** Of the day. */
    Clock clock() {
        return clock;
    }

    Instant instant(long micros) {
        return begin.plusNanos(micros * 1000);
    }
}
