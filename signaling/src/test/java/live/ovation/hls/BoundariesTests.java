package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundariesTests {

    private final Boundaries boundaries = new Boundaries(7, false);

    @Test
    void shouldBeginASegmentWithAKeyFrameAboutEachSecond() {
        boundaries.offer(0);
        boundaries.offer(400_000);
        boundaries.offer(1_010_000);

        assertThat(boundaries.at(1_000_000))
                .extracting(Boundaries.Boundary::msn)
                .isEqualTo(8L);
        assertThat(boundaries.at(1_000_000))
                .extracting(Boundaries.Boundary::start)
                .isEqualTo(1_010_000L);
        assertThat(boundaries.at(900_000)).extracting(Boundaries.Boundary::msn).isEqualTo(7L);
    }

    @Test
    void shouldCutWithoutAKeyFrameBeforeTheTargetDuration() {
        boundaries.offer(0);
        boundaries.limit(1_900_000);
        assertThat(boundaries.at(1_900_000))
                .extracting(Boundaries.Boundary::msn)
                .isEqualTo(7L);

        boundaries.limit(2_030_000);

        assertThat(boundaries.at(2_030_000))
                .extracting(Boundaries.Boundary::msn)
                .isEqualTo(8L);
    }

    @Test
    void shouldTellAnInterruptionWithTheNextSegmentOnly() {
        boundaries.offer(0);
        boundaries.interrupt();
        boundaries.offer(1_000_000);
        boundaries.offer(2_000_000);

        assertThat(boundaries.at(1_000_000))
                .extracting(Boundaries.Boundary::discontinuity)
                .isEqualTo(true);
        assertThat(boundaries.at(2_000_000))
                .extracting(Boundaries.Boundary::discontinuity)
                .isEqualTo(false);
    }

    @Test
    void shouldTellAChangeOfEncodingAlsoWhenAnotherLayerBeganTheSegment() {
        boundaries.offer(0);
        boundaries.offer(1_000_000);
        boundaries.change(1_000_500);
        assertThat(boundaries.at(1_000_000))
                .extracting(Boundaries.Boundary::discontinuity)
                .isEqualTo(true);

        boundaries.change(1_300_000);

        assertThat(boundaries.at(1_300_000))
                .extracting(Boundaries.Boundary::msn)
                .isEqualTo(9L);
        assertThat(boundaries.at(1_300_000))
                .extracting(Boundaries.Boundary::discontinuity)
                .isEqualTo(true);
    }

    @Test
    void shouldKnowNoSegmentBeforeTheFirst() {
        assertThat(boundaries.at(0)).isNull();
        boundaries.limit(5_000_000);
        assertThat(boundaries.at(5_000_000)).isNull();
    }
}
