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

        assertThat(boundaries.at(1_000_000)).isEqualTo(new Boundaries.Boundary(8, 1_010_000, false));
        assertThat(boundaries.at(900_000)).isEqualTo(new Boundaries.Boundary(7, 0, false));
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
    void shouldKnowNoSegmentBeforeTheFirst() {
        assertThat(boundaries.at(0)).isNull();
        boundaries.limit(5_000_000);
        assertThat(boundaries.at(5_000_000)).isNull();
    }
}
