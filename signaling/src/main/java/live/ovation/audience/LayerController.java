package live.ovation.audience;

import java.time.Duration;
import java.time.Instant;
import live.ovation.audience.LayerChoice.AtMost;
import live.ovation.audience.LayerChoice.Auto;
import live.ovation.audience.LayerChoice.Exactly;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/**
 * Picks the simulcast layer for one viewer from what the player reports each second, as the SFU does not estimate a
 * viewer's bandwidth. Starts with the highest. Not safe for use by several threads.
 */
final class LayerController {

    private static final Duration SECOND = Duration.ofSeconds(1);
    /** A report speaks for no more than this. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final ReceptionJudge judge = new ReceptionJudge();
    private final TileFit tile = new TileFit();
    private final LayerLadder ladder = new LayerLadder();
    private final LayerHealth health = new LayerHealth();
    private LayerChoice choice = new Auto();
    private LayerDecision decision = new LayerDecision(SimulcastLayer.HIGH, LayerReason.USUAL);
    private boolean hidden;
    private @Nullable Instant reported;

    LayerDecision report(Instant now, ReceptionReport report) {
        Duration elapsed = elapsed(now);
        hidden = report.hidden();
        tile.resize(report.width(), report.height());
        Reception reception = judge.judge(report);
        health.add(reception, decision.layer() == SimulcastLayer.LOW, elapsed);
        if (!(choice instanceof Exactly)) {
            ladder.step(reception, decision.layer(), limit(), elapsed);
        }
        return decide();
    }

    /** Follows the viewer's wish at once. */
    LayerDecision choose(LayerChoice wanted) {
        if (choice instanceof Exactly && health.isHealthy()) {
            ladder.prove(decision.layer());
        }
        choice = wanted;
        return decide();
    }

    /** The size of what is sent; until it is known, tiles of any size get every layer. */
    void source(PictureSize size) {
        tile.source(size);
    }

    /** The viewer's network is another one now. */
    void networkChanged() {
        judge.forget();
        ladder.forget();
        health.forget();
    }

    /** What was seen over one connection says nothing about the next; what the network carries does. */
    void reconnected() {
        judge.forget();
        health.forget();
    }

    LayerDecision decision() {
        return decision;
    }

    /** Whether even the lowest layer has been bad for seconds, so that the viewer is better off in the gallery. */
    boolean networkCannotCarry() {
        return health.isHopeless();
    }

    /** Whether the viewer has seen well for some seconds. */
    boolean isHealthy() {
        return health.isHealthy();
    }

    private Duration elapsed(Instant now) {
        Duration elapsed = reported == null ? SECOND : Duration.between(reported, now);
        reported = now;
        if (elapsed.isNegative()) {
            return Duration.ZERO;
        }
        return elapsed.compareTo(LONGEST_STEP) < 0 ? elapsed : LONGEST_STEP;
    }

    private LayerDecision decide() {
        SimulcastLayer before = decision.layer();
        decision = wanted();
        if (Layers.isHigher(decision.layer(), before)) {
            ladder.tryOut();
            decision = wanted();
        }
        return decision;
    }

    private LayerDecision wanted() {
        if (hidden) {
            return new LayerDecision(SimulcastLayer.LOW, LayerReason.HIDDEN);
        }
        return choice instanceof Exactly exactly ? new LayerDecision(exactly.layer(), LayerReason.CHOSEN) : automatic();
    }

    private LayerDecision automatic() {
        SimulcastLayer limit = limit();
        SimulcastLayer carried = ladder.layer();
        if (Layers.isHigher(carried, limit)) {
            return new LayerDecision(limit, limitedBy());
        }
        if (ladder.isProbing()) {
            return new LayerDecision(carried, LayerReason.PROBE);
        }
        return new LayerDecision(carried, carried == limit ? limitedBy() : ladder.cause());
    }

    private SimulcastLayer limit() {
        return hidden ? SimulcastLayer.LOW : Layers.lowerOf(tile.layer(), most());
    }

    private LayerReason limitedBy() {
        if (limit() == SimulcastLayer.HIGH) {
            return LayerReason.USUAL;
        }
        return Layers.isHigher(most(), tile.layer()) ? LayerReason.TILE : LayerReason.CHOSEN;
    }

    private SimulcastLayer most() {
        return choice instanceof AtMost atMost ? atMost.layer() : SimulcastLayer.HIGH;
    }
}
