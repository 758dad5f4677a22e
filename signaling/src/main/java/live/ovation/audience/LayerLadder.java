package live.ovation.audience;

import java.time.Duration;
import live.ovation.sfu.SimulcastLayer;

/**
 * The highest layer that a viewer's network and decoder carry: down after one or two bad seconds, up by trying. All
 * times are sums of what was reported, so that a player that falls silent proves nothing.
 */
final class LayerLadder {

    /** A layer that was gone up to is left sooner. */
    private static final Duration PROBE = Duration.ofSeconds(5);
    /** A layer that is left sooner counts as one that failed. */
    private static final Duration LASTING = Duration.ofMinutes(1);
    /** The SFU waits for a keyframe and queues drain; until then reports tell of the layer before. */
    private static final Duration SETTLE = Duration.ofSeconds(2);
    /** What a bad second takes from the quiet before a probe. */
    private static final Duration DISTURBANCE = Duration.ofSeconds(2);

    private final ProbeWaits waits = new ProbeWaits();
    private final Strikes strikes = new Strikes();
    private SimulcastLayer layer = SimulcastLayer.HIGH;
    private LayerReason cause = LayerReason.NETWORK;
    private boolean tried = true;
    private Duration held = Duration.ZERO;
    private Duration quiet = Duration.ZERO;
    private Duration settling = SETTLE;

    SimulcastLayer layer() {
        return layer;
    }

    /** Why it is not a higher one. */
    LayerReason cause() {
        return cause;
    }

    boolean isProbing() {
        return tried && held.compareTo(PROBE) < 0;
    }

    /** A second of {@code played}, which is lower than what is carried where something else limits it. */
    void step(Reception reception, SimulcastLayer played, SimulcastLayer limit, Duration elapsed) {
        settling = settling.minus(elapsed);
        switch (reception) {
            case FINE -> {
                endure(played, elapsed);
                climb(played, limit);
            }
            case LOSSY, POOR, COLLAPSED, LOST, SLOW_DECODER -> disturb(reception, played);
            case UNKNOWN -> {}
        }
    }

    /** The layer is more than was played until now, and may turn out to be too much. */
    void tryOut() {
        tried = true;
        held = Duration.ZERO;
    }

    /** A layer was played well, whatever was thought of it. */
    void prove(SimulcastLayer played) {
        if (Layers.isHigher(played, layer)) {
            layer = played;
            tryOut();
        }
    }

    /** What was learned was about another network. */
    void forget() {
        waits.forget();
        strikes.clear();
        settling = SETTLE;
        tryOut();
    }

    private void endure(SimulcastLayer played, Duration elapsed) {
        strikes.ease();
        quiet = quiet.plus(elapsed);
        if (played == layer) {
            held = held.plus(elapsed);
        }
        if (held.compareTo(LASTING) >= 0) {
            waits.lasted(layer);
        }
    }

    private void climb(SimulcastLayer played, SimulcastLayer limit) {
        boolean bound = played != layer || !Layers.isHigher(limit, layer);
        SimulcastLayer next = Layers.above(layer);
        if (!bound && !isProbing() && quiet.compareTo(waits.before(next)) >= 0) {
            layer = next;
            tryOut();
        }
    }

    private void disturb(Reception reception, SimulcastLayer played) {
        Duration left = quiet.minus(DISTURBANCE);
        quiet = left.isNegative() ? Duration.ZERO : left;
        if (settling.isPositive()) {
            return;
        }
        if (strikes.areEnough(reception, isProbing())) {
            fall(reception, played);
        }
    }

    private void fall(Reception reception, SimulcastLayer played) {
        if (tried && played == layer && held.compareTo(LASTING) < 0) {
            waits.failed(layer);
        }
        SimulcastLayer lower = Layers.below(played);
        layer = reception == Reception.LOST ? Layers.below(lower) : lower;
        cause = reception.blamesNetwork() ? LayerReason.NETWORK : LayerReason.DECODER;
        tried = false;
        held = Duration.ZERO;
        quiet = Duration.ZERO;
        settling = SETTLE;
        strikes.clear();
    }
}
