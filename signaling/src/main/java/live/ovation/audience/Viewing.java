package live.ovation.audience;

import java.time.Duration;
import java.time.Instant;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/** One viewer of one stream, over every media session they have there: what was learnt about their network outlives each. */
final class Viewing {

    /** Reports after which the picture is surely that of the layer that was asked for. */
    private static final int SETTLED = 3;
    /** What a layer that was asked for may take to be seen: its key frame comes behind all that the link still holds. */
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(3);

    private final LayerController controller = new LayerController();
    private String mediaId;
    /** What the SFU sends, as far as it is known. */
    private @Nullable SimulcastLayer given = SimulcastLayer.HIGH;

    private int reportsOnHighest;
    private boolean gaveUp;
    private Instant asked = Instant.EPOCH;
    private boolean dark;

    Viewing(String mediaId) {
        this.mediaId = mediaId;
    }

    /** What follows from a report. */
    record Outcome(LayerDecision decision, boolean changed, boolean hopeless) {}

    /** A media session in place of the one before; the SFU begins with the highest layer, and nothing is wished for yet. */
    synchronized Outcome opened(String next) {
        mediaId = next;
        given = SimulcastLayer.HIGH;
        reportsOnHighest = 0;
        gaveUp = false;
        controller.choose(new LayerChoice.Auto());
        controller.reconnected();
        return outcome();
    }

    /** @param picture what is decoded */
    synchronized Outcome report(Instant now, ReceptionReport report, @Nullable PictureSize picture) {
        reportsOnHighest = given == SimulcastLayer.HIGH ? reportsOnHighest + 1 : 0;
        if (picture != null && reportsOnHighest >= SETTLED) {
            controller.source(picture);
        }
        dark = report.decodedFps() == null || report.decodedFps() == 0;
        controller.report(now, report);
        return outcome();
    }

    synchronized Outcome choose(LayerChoice choice) {
        controller.choose(choice);
        return outcome();
    }

    /** The SFU was asked for another layer. */
    synchronized void asked(Instant now) {
        asked = now;
    }

    /** How long to wait before an empty screen says anything of the network; zero at the least. */
    synchronized Duration untilSeen(Instant now) {
        Duration left = Duration.between(now, asked.plus(SEEN_WITHIN));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether no frame was decoded in the second before the last report. */
    synchronized boolean isDark() {
        return dark;
    }

    /** The SFU could not be told. */
    synchronized void notGiven() {
        given = null;
    }

    synchronized boolean isAbout(String media) {
        return mediaId.equals(media);
    }

    private Outcome outcome() {
        LayerDecision decision = controller.decision();
        boolean changed = decision.layer() != given;
        given = decision.layer();
        boolean hopeless = controller.networkCannotCarry() && !gaveUp;
        gaveUp = gaveUp || hopeless;
        return new Outcome(decision, changed, hopeless);
    }
}
