package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Stream.Interrupted;
import live.ovation.stream.Stream.Live;
import org.junit.jupiter.api.Test;

class StreamTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Live live = new Live(UUID.randomUUID(), UUID.randomUUID(), "Evening class", NOON);

    @Test
    void shouldWaitForTheBroadcasterDuringGrace() {
        Interrupted interrupted = live.interrupt(NOON.plusSeconds(10), GRACE);

        assertThat(interrupted.graceEndsAt()).isEqualTo(NOON.plusSeconds(70));
        assertThat(interrupted.isOver(NOON.plusSeconds(69))).isFalse();
        assertThat(interrupted.isOver(NOON.plusSeconds(70))).isTrue();
    }

    @Test
    void shouldGoOnAsTheSameStream() {
        assertThat(live.interrupt(NOON, GRACE).resume()).isEqualTo(live);
    }

    @Test
    void shouldEndFromEitherUnfinishedState() {
        Ended fromLive = live.end(NOON.plusSeconds(5));
        Ended fromInterrupted = live.interrupt(NOON, GRACE).end(NOON.plusSeconds(5));

        assertThat(fromLive).isEqualTo(fromInterrupted);
        assertThat(fromLive.endedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void shouldReadBackEveryStateAsItWasWritten() {
        Interrupted interrupted = live.interrupt(NOON, GRACE);
        Ended ended = live.end(NOON);

        assertThat(StreamRow.of(live).toStream()).isEqualTo(live);
        assertThat(StreamRow.of(interrupted).toStream()).isEqualTo(interrupted);
        assertThat(StreamRow.of(ended).toStream()).isEqualTo(ended);
    }

    @Test
    void shouldShowOnlyTheTimesOfItsState() {
        assertThat(StreamView.of(live).graceEndsAt()).isNull();
        assertThat(StreamView.of(live.interrupt(NOON, GRACE)).graceEndsAt()).isEqualTo(NOON.plus(GRACE));
        assertThat(StreamView.of(live.end(NOON)).endedAt()).isEqualTo(NOON);
        assertThat(StreamView.of(live.end(NOON)).graceEndsAt()).isNull();
    }
}
