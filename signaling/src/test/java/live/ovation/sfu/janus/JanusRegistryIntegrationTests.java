package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import live.ovation.sfu.Media;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class JanusRegistryIntegrationTests extends IntegrationTest {

    @Autowired
    ReactiveStringRedisTemplate redis;

    JanusRegistry registry;

    private final String room = UUID.randomUUID().toString();
    private final JanusHandle first = handle("first", Media.Kind.PUBLISH, "ada", 1);
    private final JanusHandle second = handle("second", Media.Kind.PUBLISH, "ada", 2);
    private final JanusHandle viewer = handle("viewer", Media.Kind.SUBSCRIBE, "eve", 3);

    private JanusHandle handle(String id, Media.Kind kind, String owner, long number) {
        return new JanusHandle(new Media(id + room, kind, room, owner + room), number, number);
    }

    @BeforeEach
    void makeRegistry() {
        registry = new JanusRegistry(redis, JsonMapper.builder().build(), "test-" + room);
    }

    @AfterEach
    void forget() {
        registry.inRoom(room).forEach(handle -> registry.remove(handle.media().id()));
    }

    @Test
    void shouldKeepWhoTookTheRoomWhenTheOneBeforeLeaves() {
        registry.add(first).block(SOON);
        registry.add(second).block(SOON);

        registry.remove(first.media().id());

        assertThat(registry.publisherOf(room)).contains(second);
        registry.remove(second.media().id());
        assertThat(registry.publisherOf(room)).isEmpty();
    }

    @Test
    void shouldKnowWhatBelongsToWhom() {
        registry.add(first).block(SOON);
        registry.add(second).block(SOON);
        registry.add(viewer).block(SOON);

        assertThat(registry.ownedBy("ada" + room)).containsExactlyInAnyOrder(first, second);
        registry.remove(first.media().id());
        assertThat(registry.ownedBy("ada" + room)).containsExactly(second);
        registry.remove(second.media().id());
        assertThat(registry.ownedBy("ada" + room)).isEmpty();
        assertThat(registry.ownedBy("eve" + room)).containsExactly(viewer);
    }
}
