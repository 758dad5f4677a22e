package live.ovation.audience;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A bottleneck with a queue that drops what does not fit. Times are seconds, sizes bits. */
final class SimulatedLink {

    private final DoubleUnaryOperator capacity;
    private final DoubleUnaryOperator chanceOfLoss;
    private final double longestQueue;
    private final Random random = new Random(42);
    private double queued;
    private double drainedAt;

    SimulatedLink(DoubleUnaryOperator capacity, double longestQueue, DoubleUnaryOperator chanceOfLoss) {
        this.capacity = capacity;
        this.longestQueue = longestQueue;
        this.chanceOfLoss = chanceOfLoss;
    }

    /** With a queue of 300 kbit and no loss but that of its overflow. */
    static SimulatedLink of(DoubleUnaryOperator capacity) {
        return new SimulatedLink(capacity, 300_000, at -> 0);
    }

    /** When a packet arrives; empty if it is lost. */
    OptionalDouble send(double at, double bits) {
        double rate = Math.max(capacity.applyAsDouble(at), 1);
        queued = Math.max(0, queued - rate * (at - drainedAt));
        drainedAt = at;
        if (queued + bits > longestQueue || random.nextDouble() < chanceOfLoss.applyAsDouble(at)) {
            return OptionalDouble.empty();
        }
        queued += bits;
        return OptionalDouble.of(at + queued / rate);
    }
}
