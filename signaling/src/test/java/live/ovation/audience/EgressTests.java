package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import live.ovation.sfu.Media;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;

class EgressTests {

    private final Egress egress = new Egress(new SimpleMeterRegistry());

    @Test
    void shouldAddUpWhatIsReceivedAndWhatIsSaved() {
        egress.report(media("a"), SimulcastLayer.HIGH, 2_000_000);
        egress.report(media("b"), SimulcastLayer.LOW, 200_000);

        assertThat(egress.total()).isEqualTo(2_200_000);
        assertThat(egress.saved()).isEqualTo(1_800_000);
    }

    @Test
    void shouldSaveNothingThatItCanNotKnow() {
        egress.report(media("a"), SimulcastLayer.LOW, 200_000);

        assertThat(egress.saved()).isZero();
    }

    @Test
    void shouldForgetWhoIsGone() {
        egress.report(media("a"), SimulcastLayer.HIGH, 2_000_000);
        egress.forget("a");
        egress.report(media("b"), SimulcastLayer.LOW, 200_000);

        assertThat(egress.total()).isEqualTo(200_000);
        assertThat(egress.saved()).isZero();
    }

    @Test
    void shouldNotLetAFewLiesChangeWhatAViewerCosts() {
        for (int i = 0; i < 7; i++) {
            egress.report(media("honest-" + i), SimulcastLayer.HIGH, 2_000_000);
        }
        assertThat(egress.perViewer()).as("of too few").isEqualTo(1_600_000);

        egress.report(media("liar-1"), SimulcastLayer.HIGH, 1_000_000_000);
        egress.report(media("liar-2"), SimulcastLayer.HIGH, 1);

        assertThat(egress.perViewer()).isEqualTo(2_000_000);
    }

    private static Media media(String id) {
        return new Media(id, Media.Kind.SUBSCRIBE, "room", "viewer-" + id);
    }
}
