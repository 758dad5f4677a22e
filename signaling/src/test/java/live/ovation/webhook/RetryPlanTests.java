package live.ovation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTests {

    @Test
    void shouldTryForAboutADayEverLater() {
        var waits = IntStream.range(1, RetryPlan.TRIES)
                .mapToObj(tried -> RetryPlan.next(RetryPlan.TRIES - tried, null).orElseThrow())
                .toList();

        assertThat(waits).isSorted();
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(20), Duration.ofHours(28));
    }

    @Test
    void shouldEndWithTheLastTry() {
        assertThat(RetryPlan.next(0, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void shouldWaitAsAskedWithinBounds() {
        int first = RetryPlan.TRIES - 1;

        assertThat(RetryPlan.next(first, Duration.ofMinutes(7))).hasValue(Duration.ofMinutes(7));
        assertThat(RetryPlan.next(first, Duration.ofDays(30))).hasValue(Duration.ofHours(12));
        assertThat(RetryPlan.next(first, Duration.ofSeconds(-5)).orElseThrow()).isPositive();
    }
}
