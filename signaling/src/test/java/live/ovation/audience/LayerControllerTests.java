package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.HIGH;
import static live.ovation.sfu.SimulcastLayer.LOW;
import static live.ovation.sfu.SimulcastLayer.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerControllerTests {

    private final ReportingPlayer player = ReportingPlayer.settled();

    static Stream<ReceptionReport> poor() {
        return Stream.of(
                Reports.losing(0.09),
                Reports.frozen(300),
                Reports.jitterBuffer(400),
                Reports.roundTrip(500),
                Reports.decoding(15, 30, 0.03));
    }

    static Stream<ReceptionReport> tolerable() {
        return Stream.of(
                Reports.losing(0.04),
                Reports.losing(-0.01),
                Reports.frozen(150),
                Reports.jitterBuffer(200),
                Reports.roundTrip(250),
                Reports.decoding(20, 30, 0),
                Reports.decoding(3, 6, 0));
    }

    @Test
    void shouldGoDownWhenWhatIsLeftOfTheFramesMakesNone() {
        var nothingWhole = new ReceptionReport(0.4, 2_000, null, 0.0, 0.0, 280_000L, 1920, 1080, false, 386);
        var controller = new LayerController();
        LayerDecision decision = controller.decision();
        for (int i = 1; i <= 4; i++) {
            decision = controller.report(Instant.EPOCH.plusSeconds(i), nothingWhole);
        }
        assertThat(decision.layer()).isNotEqualTo(HIGH);
    }

    @Test
    void shouldStartWithTheHighestAndStayThere() {
        var fresh = new ReportingPlayer();

        assertThat(fresh.controller.decision()).isEqualTo(new LayerDecision(HIGH, LayerReason.USUAL));
        assertThat(fresh.report(10, Reports.fine())).isEqualTo(HIGH);
        assertThat(fresh.reason()).isEqualTo(LayerReason.USUAL);
    }

    @ParameterizedTest
    @MethodSource("poor")
    void shouldGoDownAfterTwoBadSeconds(ReceptionReport report) {
        assertThat(player.report(report)).isEqualTo(HIGH);
        assertThat(player.report(report)).isEqualTo(MEDIUM);
        assertThat(player.reason()).isEqualTo(LayerReason.NETWORK);
    }

    @ParameterizedTest
    @MethodSource("tolerable")
    void shouldBearWhatAPlayerHides(ReceptionReport report) {
        assertThat(player.report(60, report)).isEqualTo(HIGH);
    }

    @Test
    void shouldGoDownAfterThreeLossySeconds() {
        assertThat(player.report(2, Reports.losing(0.06))).isEqualTo(HIGH);
        assertThat(player.report(Reports.losing(0.06))).isEqualTo(MEDIUM);
    }

    @Test
    void shouldGoDownAfterOneSecondOfCollapse() {
        assertThat(player.report(Reports.losing(0.3))).isEqualTo(MEDIUM);
    }

    @Test
    void shouldSkipALayerWhichCannotDoEither() {
        assertThat(player.report(Reports.losing(0.8))).isEqualTo(LOW);
    }

    @Test
    void shouldLetAChangeTakeEffectBeforeTheNext() {
        player.report(Reports.losing(0.3));

        assertThat(player.report(Reports.losing(0.3))).isEqualTo(MEDIUM);
        assertThat(player.report(Reports.losing(0.3))).isEqualTo(LOW);
    }

    @Test
    void shouldForgiveABadSecondNowAndThen() {
        for (int i = 0; i < 20; i++) {
            player.report(Reports.losing(0.1));
            assertThat(player.report(3, Reports.fine())).isEqualTo(HIGH);
        }
    }

    @Test
    void shouldGoDownWhenEverySecondSecondIsBad() {
        for (int i = 0; i < 3; i++) {
            player.report(Reports.losing(0.1));
            player.report(Reports.fine());
        }

        assertThat(player.controller.decision().layer()).isEqualTo(MEDIUM);
    }

    @Test
    void shouldGoDownWhenTheDecoderIsSlow() {
        assertThat(player.report(2, Reports.decoding(12, 30, 0))).isEqualTo(HIGH);
        assertThat(player.report(Reports.decoding(12, 30, 0))).isEqualTo(MEDIUM);
        assertThat(player.reason()).isEqualTo(LayerReason.DECODER);
    }

    @Test
    void shouldNotBlameTheViewerForASourceThatStops() {
        assertThat(player.report(60, Reports.silent(null))).isEqualTo(HIGH);
        assertThat(player.report(60, Reports.silent(0.0))).isEqualTo(HIGH);
        assertThat(player.controller.networkCannotCarry()).isFalse();
    }

    @Test
    void shouldBlameTheNetworkWhenASourceSendsAndNothingComes() {
        assertThat(player.report(Reports.silent(30.0))).isEqualTo(LOW);
    }

    @Test
    void shouldNeitherFallNorClimbWhileNothingIsKnown() {
        assertThat(player.report(60, Reports.unknown())).isEqualTo(HIGH);

        player.report(Reports.losing(0.3));

        assertThat(player.report(60, Reports.unknown())).isEqualTo(MEDIUM);
    }

    @Test
    void shouldNotTakeSilenceForQuiet() {
        player.report(Reports.losing(0.3));
        player.pause(Duration.ofMinutes(5));

        assertThat(player.report(3, Reports.fine())).isEqualTo(MEDIUM);
    }

    @Test
    void shouldBearAClockThatGoesBack() {
        player.pause(Duration.ofMinutes(-5));

        assertThat(player.report(3, Reports.fine())).isEqualTo(HIGH);
    }
}
