package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import live.ovation.platform.ErrorTally.ErrorMinute;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

class ErrorTallyIntegrationTests extends IntegrationTest {

    /** A time that no other test's errors are of. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-01T12:00:30Z"), ZoneOffset.UTC);

    @Autowired
    ReactiveStringRedisTemplate redis;

    private record Node(SimpleMeterRegistry meters, ErrorTally tally) {

        void fails() {
            meters.timer("http.server.requests", "outcome", "SERVER_ERROR").record(Duration.ofMillis(5));
            meters.timer("http.server.requests", "outcome", "SUCCESS").record(Duration.ofMillis(5));
        }

        void logs() {
            meters.counter("logback.events", "level", "error").increment();
            meters.counter("logback.events", "level", "warn").increment();
        }
    }

    @Test
    void shouldAddUpTheErrorsOfAllNodesByMinute() {
        Node one = node(CLOCK);
        Node other = node(Clock.offset(CLOCK, Duration.ofMinutes(-2)));
        one.fails();
        one.tally().add().block(SOON);
        one.tally().add().block(SOON);
        one.logs();
        one.fails();
        one.tally().add().block(SOON);
        other.fails();
        other.tally().add().block(SOON);

        List<ErrorMinute> hour = Objects.requireNonNull(one.tally().lastHour().block(SOON));

        assertThat(hour).hasSize(60);
        assertThat(hour.getLast()).isEqualTo(new ErrorMinute(Instant.parse("2031-05-01T12:00:00Z"), 2, 1));
        assertThat(hour.get(57)).isEqualTo(new ErrorMinute(Instant.parse("2031-05-01T11:58:00Z"), 1, 0));
        assertThat(hour.get(58).failed()).isZero();
    }

    private Node node(Clock clock) {
        var meters = new SimpleMeterRegistry();
        return new Node(meters, new ErrorTally(meters, redis, clock));
    }
}
