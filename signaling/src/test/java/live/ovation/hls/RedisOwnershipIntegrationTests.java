package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.util.unit.DataSize;

class RedisOwnershipIntegrationTests extends IntegrationTest {

    @Autowired
    ReactiveStringRedisTemplate template;

    private final UUID stream = UUID.randomUUID();

    @Test
    void shouldGiveAStreamToOneNode() {
        assertThat(node("a").acquire(stream).block(SOON)).isTrue();

        assertThat(node("b").acquire(stream).block(SOON)).isFalse();
        assertThat(node("b").renew(stream).block(SOON)).isFalse();
        assertThat(node("a").renew(stream).block(SOON)).isTrue();
    }

    @Test
    void shouldGiveAStreamBackToANodeThatWasKilled() {
        node("a").acquire(stream).block(SOON);

        assertThat(node("a").acquire(stream).block(SOON)).isTrue();
    }

    @Test
    void shouldLetAnotherNodeHaveWhatWasReleased() {
        node("a").acquire(stream).block(SOON);
        node("b").release(stream).block(SOON);
        assertThat(node("b").acquire(stream).block(SOON)).isFalse();

        node("a").release(stream).block(SOON);

        assertThat(node("b").acquire(stream).block(SOON)).isTrue();
    }

    private RedisOwnership node(String name) {
        return new RedisOwnership(
                template,
                new HlsProperties(
                        name,
                        "ffmpeg",
                        "127.0.0.1",
                        Duration.ofSeconds(60),
                        DataSize.ofMegabytes(32),
                        Duration.ofHours(1),
                        Duration.ofSeconds(60),
                        100));
    }
}
