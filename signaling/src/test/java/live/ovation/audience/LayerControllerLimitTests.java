package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.HIGH;
import static live.ovation.sfu.SimulcastLayer.LOW;
import static live.ovation.sfu.SimulcastLayer.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import live.ovation.audience.LayerChoice.AtMost;
import live.ovation.audience.LayerChoice.Auto;
import live.ovation.audience.LayerChoice.Exactly;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerControllerLimitTests {

    private final ReportingPlayer player = ReportingPlayer.settled();

    @ParameterizedTest
    @CsvSource({
        "1280, 720, HIGH",
        "704, 396, MEDIUM",
        "708, 398, HIGH",
        "352, 198, LOW",
        "390, 844, MEDIUM",
        "1920, 180, LOW",
        "0, 0, LOW",
        ", 180, LOW",
        "320, , LOW",
        ", , HIGH"
    })
    void shouldGiveATileNoMoreThanItShows(Integer width, Integer height, SimulcastLayer layer) {
        assertThat(player.report(Reports.tile(width, height))).isEqualTo(layer);
    }

    @Test
    void shouldGiveASmallTileTheSmallLayerAtOnceAndALargeOneTheLargeLayer() {
        player.report(Reports.tile(320, 180));

        assertThat(player.controller.decision()).isEqualTo(new LayerDecision(LOW, LayerReason.TILE));
        assertThat(player.report(Reports.tile(1280, 720))).isEqualTo(HIGH);
        assertThat(player.reason()).isEqualTo(LayerReason.PROBE);
    }

    @Test
    void shouldKeepTheLayerOfATileAtTheBorder() {
        player.report(Reports.tile(700, 394));

        for (int i = 0; i < 20; i++) {
            assertThat(player.report(Reports.tile(720, 405))).isEqualTo(MEDIUM);
            assertThat(player.report(Reports.tile(820, 461))).isEqualTo(MEDIUM);
        }
        assertThat(player.report(Reports.tile(850, 478))).isEqualTo(HIGH);
        assertThat(player.report(Reports.tile(720, 405))).isEqualTo(HIGH);
    }

    @Test
    void shouldGiveTilesEveryLayerWhileTheSourceIsNotKnown() {
        var unknowing = new ReportingPlayer();

        assertThat(unknowing.report(Reports.tile(320, 180))).isEqualTo(HIGH);
    }

    @Test
    void shouldNotClimbAboveWhatATileShows() {
        player.report(Reports.losing(0.8));

        assertThat(player.report(60, Reports.tile(640, 360))).isEqualTo(MEDIUM);
        assertThat(player.reason()).isEqualTo(LayerReason.TILE);
    }

    @Test
    void shouldGiveAHiddenTabTheSmallestAndTakeItBackAtOnce() {
        player.report(60, Reports.hidden(0));

        assertThat(player.controller.decision()).isEqualTo(new LayerDecision(LOW, LayerReason.HIDDEN));
        assertThat(player.report(Reports.frozen(1000))).isEqualTo(HIGH);
        assertThat(player.report(5, Reports.fine())).isEqualTo(HIGH);
    }

    @Test
    void shouldTreatAPictureThatIsShownAgainAsAProbe() {
        player.report(60, Reports.hidden(0));
        player.report(Reports.fine());

        assertThat(player.report(Reports.losing(0.1))).isEqualTo(MEDIUM);
    }

    @Test
    void shouldLearnAboutTheNetworkOfAHiddenTab() {
        player.report(Reports.hidden(0));
        player.report(2, Reports.hidden(0.1));

        assertThat(player.report(Reports.fine())).isEqualTo(LOW);
    }

    @Test
    void shouldNotExceedAChosenMaximum() {
        assertThat(player.controller.choose(new AtMost(MEDIUM)))
                .isEqualTo(new LayerDecision(MEDIUM, LayerReason.CHOSEN));
        assertThat(player.report(60, Reports.fine())).isEqualTo(MEDIUM);
        assertThat(player.report(2, Reports.losing(0.1))).isEqualTo(LOW);
        assertThat(player.report(60, Reports.fine())).isEqualTo(MEDIUM);
        assertThat(player.controller.choose(new Auto()).layer()).isEqualTo(MEDIUM);
        assertThat(player.report(Reports.fine())).isEqualTo(HIGH);
    }

    @Test
    void shouldKeepAChosenLayerWhateverHappens() {
        player.controller.choose(new Exactly(HIGH));

        assertThat(player.report(30, Reports.losing(0.5))).isEqualTo(HIGH);
        assertThat(player.report(Reports.tile(320, 180))).isEqualTo(HIGH);
        assertThat(player.reason()).isEqualTo(LayerReason.CHOSEN);
        assertThat(player.report(Reports.hidden(0))).isEqualTo(LOW);
    }

    @Test
    void shouldReturnFromAChosenLayerToWhatTheNetworkCarries() {
        player.controller.choose(new Exactly(LOW));
        player.report(30, Reports.fine());

        assertThat(player.controller.choose(new Auto()).layer()).isEqualTo(HIGH);
    }

    @Test
    void shouldKeepAChosenLayerThatTurnedOutWell() {
        player.report(Reports.losing(0.8));
        player.controller.choose(new Exactly(HIGH));
        player.report(10, Reports.fine());

        assertThat(player.controller.choose(new Auto()).layer()).isEqualTo(HIGH);
    }

    @Test
    void shouldNotKeepAChosenLayerThatTurnedOutBadly() {
        player.report(Reports.losing(0.8));
        player.controller.choose(new Exactly(HIGH));
        player.report(10, Reports.losing(0.1));

        assertThat(player.controller.choose(new Auto()).layer()).isEqualTo(LOW);
    }
}
