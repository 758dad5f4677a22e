package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.HIGH;
import static live.ovation.sfu.SimulcastLayer.LOW;
import static live.ovation.sfu.SimulcastLayer.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerControllerProbeTests {

    private final ReportingPlayer player = ReportingPlayer.settled();

    @Test
    void shouldTryTheNextLayerAfterAQuietPeriod() {
        player.report(Reports.losing(0.3));

        assertThat(player.report(7, Reports.fine())).isEqualTo(MEDIUM);
        assertThat(player.report(Reports.fine())).isEqualTo(HIGH);
        assertThat(player.reason()).isEqualTo(LayerReason.PROBE);
    }

    @Test
    void shouldKeepALayerThatStaysGood() {
        player.report(Reports.losing(0.3));
        player.secondsUntil(HIGH);
        player.report(5, Reports.fine());

        assertThat(player.reason()).isEqualTo(LayerReason.USUAL);
        assertThat(player.report(Reports.losing(0.1))).isEqualTo(HIGH);
    }

    @Test
    void shouldClimbOneLayerAtATime() {
        player.report(Reports.losing(0.8));

        assertThat(player.secondsUntil(MEDIUM)).isEqualTo(8);
        assertThat(player.secondsUntil(HIGH)).isEqualTo(5);
    }

    @Test
    void shouldGoBackFromAProbeAtTheFirstBadSecond() {
        player.report(Reports.losing(0.3));
        player.secondsUntil(HIGH);

        assertThat(player.report(Reports.losing(0.09))).isEqualTo(MEDIUM);
        assertThat(player.reason()).isEqualTo(LayerReason.NETWORK);
    }

    @Test
    void shouldWaitTwiceAsLongAfterEachProbeThatFailed() {
        player.report(Reports.losing(0.3));

        for (int wait : new int[] {8, 16, 32, 64, 120, 120}) {
            assertThat(player.secondsUntil(HIGH)).isEqualTo(wait);
            player.report(Reports.losing(0.1));
        }
    }

    @Test
    void shouldCountALayerThatDoesNotLastAsOneThatFailed() {
        player.report(Reports.losing(0.3));
        player.secondsUntil(HIGH);
        player.report(40, Reports.fine());
        player.report(2, Reports.losing(0.1));

        assertThat(player.secondsUntil(HIGH)).isEqualTo(16);
    }

    @Test
    void shouldForgetFailuresOfALayerThatLasts() {
        failAProbe();
        player.secondsUntil(HIGH);
        player.report(60, Reports.fine());
        player.report(2, Reports.losing(0.1));

        assertThat(player.secondsUntil(HIGH)).isEqualTo(8);
    }

    @Test
    void shouldForgetFailuresWhenTheNetworkChanges() {
        failAProbe();
        failAProbe();
        player.controller.networkChanged();

        assertThat(player.secondsUntil(HIGH)).isEqualTo(8);
    }

    @Test
    void shouldLearnAnewWhatADelayIsWhenTheNetworkChanges() {
        player.controller.networkChanged();

        assertThat(player.report(60, Reports.roundTrip(600))).isEqualTo(HIGH);
    }

    @Test
    void shouldWaitLongerWhenTheQuietIsDisturbed() {
        player.report(Reports.losing(0.3));
        player.report(6, Reports.fine());
        player.report(Reports.losing(0.1));

        assertThat(player.secondsUntil(HIGH)).isEqualTo(4);
    }

    @Test
    void shouldTryLaterWhatADecoderDidNotDo() {
        player.report(3, Reports.decoding(12, 30, 0));

        assertThat(player.secondsUntil(HIGH)).isEqualTo(8);
        player.report(2, Reports.decoding(12, 30, 0));
        assertThat(player.controller.decision()).isEqualTo(new LayerDecision(MEDIUM, LayerReason.DECODER));
        assertThat(player.secondsUntil(HIGH)).isEqualTo(16);
    }

    @Test
    void shouldKeepTheLowestWhenThereIsNoneBelow() {
        assertThat(player.report(60, Reports.losing(0.8))).isEqualTo(LOW);
    }

    private void failAProbe() {
        player.report(Reports.losing(0.3));
        player.secondsUntil(HIGH);
        player.report(Reports.losing(0.1));
        player.settle();
    }
}
