package live.ovation.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again: soon, then ever later, for about a day. */
final class RetryPlan {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(10));

    static final int TRIES = WAITS.size() + 1;

    /** What a receiver may ask for at the most. */
    private static final Duration LONGEST_WISH = Duration.ofHours(12);

    /** Of a wait, up or down, so that those who failed together do not come back together. */
    private static final double JITTER = 0.1;

    private RetryPlan() {}

    /**
     * How long to wait; empty when that was the last try.
     *
     * @param wish of the receiver; what is sooner than the plan, or too late, does not count
     */
    static Optional<Duration> next(int triesLeft, @Nullable Duration wish) {
        if (triesLeft <= 0) {
            return Optional.empty();
        }
        Duration planned = WAITS.get(Math.max(0, WAITS.size() - triesLeft));
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        Duration jittered = Duration.ofMillis(Math.round(planned.toMillis() * factor));
        Duration bounded = wish == null || wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
        return Optional.of(bounded != null && bounded.compareTo(jittered) > 0 ? bounded : jittered);
    }
}
