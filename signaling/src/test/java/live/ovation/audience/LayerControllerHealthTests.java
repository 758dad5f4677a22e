package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import live.ovation.audience.LayerChoice.AtMost;
import live.ovation.audience.LayerChoice.Exactly;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;

class LayerControllerHealthTests {

    private final ReportingPlayer player = ReportingPlayer.settled();

    @Test
    void shouldBeHealthyAfterSomeFineSeconds() {
        var fresh = new ReportingPlayer();

        assertThat(fresh.controller.isHealthy()).isFalse();
        fresh.report(3, Reports.fine());
        assertThat(fresh.controller.isHealthy()).isTrue();
        fresh.report(Reports.losing(0.1));
        assertThat(fresh.controller.isHealthy()).isFalse();
    }

    @Test
    void shouldSayThatTheNetworkCannotCarryTheLowestLayer() {
        player.report(Reports.losing(0.8));

        player.report(5, Reports.losing(0.3));
        assertThat(player.controller.networkCannotCarry()).isFalse();
        player.report(Reports.losing(0.3));
        assertThat(player.controller.networkCannotCarry()).isTrue();
        assertThat(player.controller.isHealthy()).isFalse();
    }

    @Test
    void shouldNotJudgeTheNetworkByHigherLayers() {
        player.controller.choose(new Exactly(SimulcastLayer.HIGH));
        player.report(60, Reports.losing(0.8));

        assertThat(player.controller.networkCannotCarry()).isFalse();
    }

    @Test
    void shouldJudgeTheNetworkByTheLowestLayerAlsoWhenItWasChosen() {
        player.controller.choose(new AtMost(LOW));
        player.report(6, Reports.losing(0.1));

        assertThat(player.controller.networkCannotCarry()).isTrue();
    }

    @Test
    void shouldNotCallANetworkHopelessThatIsFineHalfOfTheTime() {
        player.report(Reports.losing(0.8));
        for (int i = 0; i < 60; i++) {
            player.report(Reports.losing(0.1));
            player.report(Reports.fine());
        }

        assertThat(player.controller.networkCannotCarry()).isFalse();
    }

    @Test
    void shouldCallANetworkHopelessThatIsMostlyBad() {
        player.report(Reports.losing(0.8));
        for (int i = 0; i < 10; i++) {
            player.report(3, Reports.losing(0.1));
            player.report(Reports.fine());
        }

        assertThat(player.controller.networkCannotCarry()).isTrue();
    }

    @Test
    void shouldTakeItBackWhenTheNetworkRecovers() {
        player.report(60, Reports.losing(0.8));
        player.report(5, Reports.fine());

        assertThat(player.controller.networkCannotCarry()).isFalse();
        assertThat(player.controller.isHealthy()).isTrue();
    }

    @Test
    void shouldTakeItBackWhenTheNetworkChanges() {
        player.report(60, Reports.losing(0.8));
        player.controller.networkChanged();

        assertThat(player.controller.networkCannotCarry()).isFalse();
    }

    @Test
    void shouldNotBlameTheNetworkForASlowDecoder() {
        player.report(60, Reports.decoding(5, 30, 0));

        assertThat(player.controller.decision()).isEqualTo(new LayerDecision(LOW, LayerReason.DECODER));
        assertThat(player.controller.networkCannotCarry()).isFalse();
    }
}
