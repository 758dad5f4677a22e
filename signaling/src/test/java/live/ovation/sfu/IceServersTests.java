package live.ovation.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class IceServersTests {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    @Test
    void shouldSignAnExpiringUserName() {
        var turn = new TurnProperties(List.of("turn:192.0.2.1:3478"), "turn-rest-secret", Duration.ofHours(1));

        IceServers.IceServer server = new IceServers(turn, CLOCK).forUser("ada").getFirst();

        assertThat(server.urls()).containsExactly("turn:192.0.2.1:3478");
        assertThat(server.username()).isEqualTo("1800003600:ada");
        // printf '1800003600:ada' | openssl dgst -sha1 -hmac turn-rest-secret -binary | base64
        assertThat(server.credential()).isEqualTo("qRjJSmRwHF5jyiRQLhIL3D26LG0=");
    }

    @Test
    void shouldGiveNoneWhereNoTurnServerRuns() {
        var none = new TurnProperties(List.of(), "", Duration.ofHours(1));

        assertThat(new IceServers(none, CLOCK).forUser("ada")).isEmpty();
    }

    @Test
    void shouldKeepTheSecretOutOfLogs() {
        var turn = new TurnProperties(List.of("turn:192.0.2.1:3478"), "turn-rest-secret", Duration.ofHours(1));

        assertThat(turn.toString()).doesNotContain("turn-rest-secret");
    }
}
