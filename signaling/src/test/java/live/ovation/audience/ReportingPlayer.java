package live.ovation.audience;

import java.time.Duration;
import java.time.Instant;
import live.ovation.sfu.SimulcastLayer;

/** Reports once a second to a controller. */
final class ReportingPlayer {

    final LayerController controller = new LayerController();
    private Instant now = Instant.ofEpochSecond(1_800_000_000);

    /** A viewer that has watched the highest layer for two minutes. */
    static ReportingPlayer settled() {
        var player = new ReportingPlayer();
        player.controller.source(new PictureSize(1280, 720));
        player.report(120, Reports.fine());
        return player;
    }

    SimulcastLayer report(ReceptionReport report) {
        now = now.plusSeconds(1);
        return controller.report(now, report).layer();
    }

    SimulcastLayer report(int times, ReceptionReport report) {
        for (int i = 0; i < times; i++) {
            report(report);
        }
        return controller.decision().layer();
    }

    /** Lets the link settle after a change of layers, and nothing be learned. */
    void settle() {
        report(2, Reports.unknown());
    }

    void pause(Duration silence) {
        now = now.plus(silence);
    }

    /** Fine seconds until the layer is this one; fails after five minutes. */
    int secondsUntil(SimulcastLayer layer) {
        for (int seconds = 1; seconds <= 300; seconds++) {
            if (report(Reports.fine()) == layer) {
                return seconds;
            }
        }
        throw new AssertionError("not " + layer + " after five minutes but " + controller.decision());
    }

    LayerReason reason() {
        return controller.decision().reason();
    }
}
