package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import live.ovation.audience.Viewing.Outcome;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;

class ViewingTests {

    private static final PictureSize HD = new PictureSize(1280, 720);

    private final Viewing viewing = new Viewing("first");
    private Instant now = Instant.EPOCH.plusSeconds(1_000);

    @Test
    void shouldChangeNothingWhileAllIsWell() {
        for (int i = 0; i < 10; i++) {
            assertThat(report(Reports.fine()).changed()).isFalse();
        }
    }

    @Test
    void shouldChangeOnceForAChange() {
        assertThat(viewing.choose(LayerWish.LOW.choice()))
                .isEqualTo(new Outcome(new LayerDecision(SimulcastLayer.LOW, LayerReason.CHOSEN), true, false));
        assertThat(viewing.choose(LayerWish.LOW.choice()).changed()).isFalse();
    }

    @Test
    void shouldTryAgainWhatTheSfuDidNotHear() {
        viewing.choose(LayerWish.LOW.choice());
        viewing.notGiven();

        assertThat(report(Reports.fine()).changed()).isTrue();
    }

    @Test
    void shouldBringWhatItKnowsToTheNextConnection() {
        for (int i = 0; i < 5; i++) {
            report(Reports.losing(0.3));
        }

        Outcome outcome = viewing.opened("second");

        assertThat(outcome.decision().layer()).isNotEqualTo(SimulcastLayer.HIGH);
        assertThat(outcome.changed()).isTrue();
        assertThat(viewing.isAbout("second")).isTrue();
    }

    @Test
    void shouldForgetAWishWithItsConnection() {
        viewing.choose(LayerWish.LOW.choice());

        assertThat(viewing.opened("second").decision().layer()).isEqualTo(SimulcastLayer.HIGH);
    }

    @Test
    void shouldFitASmallTileOnceTheSizeOfTheHighestLayerIsSure() {
        ReceptionReport small = Reports.tile(320, 180);
        assertThat(report(small).decision().layer()).isEqualTo(SimulcastLayer.HIGH);
        report(small);

        Outcome third = report(small);

        assertThat(third.decision()).isEqualTo(new LayerDecision(SimulcastLayer.LOW, LayerReason.TILE));
        assertThat(third.changed()).isTrue();
    }

    @Test
    void shouldGiveUpOnceAndAgainOnlyOnAnotherConnection() {
        assertThat(givesUpWithin(20)).isTrue();
        assertThat(givesUpWithin(20)).isFalse();

        viewing.opened("second");

        assertThat(givesUpWithin(20)).isTrue();
    }

    @Test
    void shouldGiveANewLayerTheTimeThatItsKeyFrameTakes() {
        assertThat(viewing.untilSeen(now)).isZero();
        viewing.asked(now);

        assertThat(viewing.untilSeen(now.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(viewing.untilSeen(now.plusSeconds(9))).isZero();
    }

    @Test
    void shouldBeDarkUntilAFrameComes() {
        report(Reports.silent(30.0));
        assertThat(viewing.isDark()).isTrue();

        report(Reports.losing(0.3));
        assertThat(viewing.isDark()).isFalse();
    }

    private boolean givesUpWithin(int seconds) {
        boolean hopeless = false;
        for (int i = 0; i < seconds; i++) {
            hopeless |= report(Reports.losing(0.7)).hopeless();
        }
        return hopeless;
    }

    private Outcome report(ReceptionReport report) {
        now = now.plusSeconds(1);
        return viewing.report(now, report, HD);
    }
}
