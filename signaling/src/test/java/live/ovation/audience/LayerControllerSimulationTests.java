package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.HIGH;
import static live.ovation.sfu.SimulcastLayer.LOW;
import static live.ovation.sfu.SimulcastLayer.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerControllerSimulationTests {

    private static final int FIVE_MINUTES = 300;

    @Test
    void shouldStayOnTheHighestLayerOfAGoodLink() {
        SimulatedViewer viewer = watch(at -> 3_000_000);

        assertThat(viewer.switches(0, FIVE_MINUTES)).isZero();
        assertThat(viewer.frozen(0, FIVE_MINUTES)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 30.3, 30.5, 30.9})
    void shouldFallToTheLowestLayerWithinThreeSeconds(double drop) {
        SimulatedViewer viewer = watch(at -> at < drop ? 3_000_000 : 300_000);

        assertThat(viewer.wanted(29)).isEqualTo(HIGH);
        assertThat(viewer.wanted(32)).isEqualTo(LOW);
        assertThat(viewer.share(LOW, 33, FIVE_MINUTES)).as("%s", viewer).isGreaterThan(0.93);
        assertThat(viewer.share(HIGH, 33, FIVE_MINUTES)).isZero();
        assertThat(viewer.frozen(36, FIVE_MINUTES)).isLessThan(12);
        assertThat(viewer.couldNotCarry(0, FIVE_MINUTES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {36, 36.4, 37.8})
    void shouldBeBackOnTheHighestLayerFifteenSecondsAfterADrop(double end) {
        SimulatedViewer viewer = watch(at -> at < 30 || at >= end ? 3_000_000 : 300_000);

        assertThat(viewer.wanted(35)).isEqualTo(LOW);
        assertThat(viewer.share(HIGH, (int) end + 15, FIVE_MINUTES))
                .as("%s", viewer)
                .isEqualTo(1);
        assertThat(viewer.switches(0, FIVE_MINUTES)).isEqualTo(3);
    }

    @Test
    void shouldComeBackAfterLongTroubleOnceTheNextProbeIsDue() {
        SimulatedViewer viewer = watch(at -> at < 30 || at >= 130 ? 3_000_000 : 300_000);

        assertThat(viewer.share(HIGH, 130 + 80, FIVE_MINUTES)).as("%s", viewer).isEqualTo(1);
    }

    @Test
    void shouldFollowARampDownAndUp() {
        SimulatedViewer viewer = watch(at -> Math.max(200_000, 50_000 * Math.abs(at - 70)));

        assertThat(viewer.share(LOW, 60, 80)).as("%s", viewer).isGreaterThan(0.9);
        assertThat(viewer.share(HIGH, 200, FIVE_MINUTES)).isEqualTo(1);
        assertThat(viewer.switches(0, FIVE_MINUTES)).isLessThanOrEqualTo(10);
        assertThat(viewer.frozen(0, FIVE_MINUTES)).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void shouldSitOutShortBurstsOfLoss(double phase) {
        var link = new SimulatedLink(at -> 3_000_000, 300_000, at -> (at + phase) % 10 < 1 ? 0.1 : 0);
        SimulatedViewer viewer = new SimulatedViewer(link).watch(FIVE_MINUTES);

        assertThat(viewer.switches(0, FIVE_MINUTES)).as("%s", viewer).isLessThanOrEqualTo(6);
        assertThat(viewer.share(HIGH, 0, FIVE_MINUTES)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"1_400_000, MEDIUM", "2_000_000, MEDIUM", "800_000, MEDIUM", "400_000, LOW", "600_000, LOW"})
    void shouldNotOscillateBetweenTwoLayers(String capacity, SimulcastLayer best) {
        double bitrate = Double.parseDouble(capacity.replace("_", ""));
        SimulatedViewer viewer = watch(at -> bitrate);

        assertThat(viewer.switches(0, FIVE_MINUTES)).as("%s", viewer).isLessThanOrEqualTo(11);
        assertThat(viewer.switches(150, FIVE_MINUTES)).as("%s", viewer).isLessThanOrEqualTo(4);
        assertThat(viewer.share(best, 0, FIVE_MINUTES)).isGreaterThan(0.88);
        assertThat(viewer.frozen(0, FIVE_MINUTES)).isLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldStayCalmOnAJitteryLink(long seed) {
        SimulatedViewer viewer = watch(jittery(seed, 600_000, 2_600_000));

        assertThat(viewer.switches(0, FIVE_MINUTES)).as("%s", viewer).isLessThanOrEqualTo(16);
        assertThat(viewer.share(MEDIUM, 0, FIVE_MINUTES)).as("%s", viewer).isGreaterThan(0.6);
        assertThat(viewer.frozen(0, FIVE_MINUTES)).isLessThan(20);
    }

    @Test
    void shouldNotTakeADrainingQueueForATooSmallLink() {
        var bloated = new SimulatedLink(at -> at < 30 ? 3_000_000 : 300_000, 900_000, at -> 0);
        SimulatedViewer viewer = new SimulatedViewer(bloated).watch(FIVE_MINUTES);

        assertThat(viewer.wanted(33)).isEqualTo(LOW);
        assertThat(viewer.couldNotCarry(0, FIVE_MINUTES)).as("%s", viewer).isFalse();
        assertThat(viewer.switches(33, FIVE_MINUTES)).isLessThanOrEqualTo(10);
    }

    @Test
    void shouldSaySoonWhenALinkCarriesNothing() {
        SimulatedViewer viewer = watch(at -> at < 30 ? 3_000_000 : 80_000);

        assertThat(viewer.couldNotCarry(0, 36)).isFalse();
        assertThat(viewer.couldNotCarry(0, 40)).isTrue();
    }

    private static SimulatedViewer watch(DoubleUnaryOperator capacity) {
        return new SimulatedViewer(SimulatedLink.of(capacity)).watch(FIVE_MINUTES);
    }

    /** Another capacity each second. */
    private static DoubleUnaryOperator jittery(long seed, double lowest, double highest) {
        double[] capacities =
                new Random(seed).doubles(FIVE_MINUTES + 1, lowest, highest).toArray();
        return at -> capacities[(int) at];
    }
}
