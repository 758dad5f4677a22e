package live.ovation.hls.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaClockTests {

    private static final long MILLISECOND = 1_000_000;
    private static final int RATE = 90_000;

    private final MediaClock clock = new MediaClock(RATE);

    @Test
    void shouldFindTheLeastDelayAmongJitter() {
        Random random = new Random(7);
        for (int frame = 0; frame < 60; frame++) {
            clock.observe(
                    frame * 3000L,
                    1_000 * MILLISECOND + frame * 3000L * 1_000_000_000 / RATE + random.nextInt(40) * MILLISECOND);
        }

        assertThat(clock.timeOf(0)).isCloseTo(1_000 * MILLISECOND, within(3 * MILLISECOND));
    }

    @Test
    void shouldNeverLetTimeGoBackWhileItCorrects() {
        long last = Long.MIN_VALUE;
        for (int frame = 0; frame < 900; frame++) {
            long sent = frame * 3000L * 1_000_000_000 / RATE;
            clock.observe(frame * 3000L, sent + (frame < 300 ? 90 : 5) * MILLISECOND);
            long time = clock.timeOf(frame * 3000L);
            assertThat(time).isGreaterThan(last);
            last = time;
        }
    }

    @Test
    void shouldFollowAClockThatRunsTooFast() {
        double drift = 1.0002;
        long end = 0;
        for (int frame = 0; frame < 30 * 600; frame++) {
            end = frame * 3000L * 1_000_000_000 / RATE;
            clock.observe(Math.round(frame * 3000L * drift), end);
        }

        // without correction the clocks would be 120 ms apart after these ten minutes
        assertThat(clock.timeOf(Math.round((30 * 600 - 1) * 3000L * drift))).isCloseTo(end, within(5 * MILLISECOND));
    }

    @Test
    void shouldStartAnewAfterAJump() {
        clock.observe(0, 0);
        clock.observe(RATE * 1000L, 6_000 * MILLISECOND);

        assertThat(clock.timeOf(RATE * 1000L)).isEqualTo(6_000 * MILLISECOND);
    }
}
