package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PlaybackTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final PlaybackTokens tokens = at(NOW, "secret");

    @Test
    void shouldBeGoodForItsRecordingUntilItExpires() {
        String token = tokens.issue(ID);

        assertThat(tokens.isGood(token, ID)).isTrue();
        assertThat(at(NOW.plusSeconds(3599), "secret").isGood(token, ID)).isTrue();
        assertThat(at(NOW.plusSeconds(3600), "secret").isGood(token, ID)).isFalse();
    }

    @Test
    void shouldBeGoodForNoOtherRecording() {
        assertThat(tokens.isGood(tokens.issue(ID), UUID.randomUUID())).isFalse();
    }

    @Test
    void shouldBeOursOnly() {
        assertThat(tokens.isGood(at(NOW, "another").issue(ID), ID)).isFalse();
    }

    @Test
    void shouldNotBeExtended() {
        String token = tokens.issue(ID);
        String later =
                (Long.parseLong(token.substring(0, token.indexOf('.'))) + 1) + token.substring(token.indexOf('.'));

        assertThat(tokens.isGood(later, ID)).isFalse();
    }

    @Test
    void shouldRefuseWhatIsNone() {
        for (String token : new String[] {"", ".", "1.", ".a", "x.y", "99999999999999999999.a", "1772391600.é"}) {
            assertThat(tokens.isGood(token, ID)).isFalse();
        }
        assertThat(tokens.isGood(null, ID)).isFalse();
    }

    private static PlaybackTokens at(Instant now, String secret) {
        RecordingProperties properties = new RecordingProperties(
                Path.of("."),
                DataSize.ofBytes(0),
                DataSize.ofMegabytes(1),
                Visibility.PUBLIC,
                null,
                Duration.ofHours(1),
                1,
                "ffmpeg",
                null);
        return new PlaybackTokens(
                secret.getBytes(StandardCharsets.UTF_8), properties, Clock.fixed(now, ZoneOffset.UTC));
    }
}
