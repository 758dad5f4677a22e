package live.ovation.audience;

import java.time.Duration;

/** Whether a viewer sees well, and whether the network carries the lowest layer at all. */
final class LayerHealth {

    private static final Duration HEALTHY = Duration.ofSeconds(3);
    private static final Duration HOPELESS = Duration.ofSeconds(6);
    /** Bounds how long a network that got better is still called hopeless. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private Duration fine = Duration.ZERO;
    /** Bad time on the lowest layer, less the fine time since. */
    private Duration badOnLowest = Duration.ZERO;

    void add(Reception reception, boolean lowest, Duration elapsed) {
        if (reception == Reception.UNKNOWN) {
            return;
        }
        fine = reception == Reception.FINE ? fine.plus(elapsed) : Duration.ZERO;
        badOnLowest = lowest ? leak(reception, elapsed) : Duration.ZERO;
    }

    boolean isHealthy() {
        return fine.compareTo(HEALTHY) >= 0 && !isHopeless();
    }

    boolean isHopeless() {
        return badOnLowest.compareTo(HOPELESS) >= 0;
    }

    void forget() {
        fine = Duration.ZERO;
        badOnLowest = Duration.ZERO;
    }

    private Duration leak(Reception reception, Duration elapsed) {
        Duration sum = reception.blamesNetwork() ? badOnLowest.plus(elapsed) : badOnLowest.minus(elapsed);
        return sum.isNegative() ? Duration.ZERO : sum.compareTo(MOST) < 0 ? sum : MOST;
    }
}
