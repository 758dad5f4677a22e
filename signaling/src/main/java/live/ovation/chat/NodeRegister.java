package live.ovation.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where nodes write down how many people follow which chat with them. What a node wrote counts for as long as its lease. */
@Component
class NodeRegister {

    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;

    @SuppressWarnings("rawtypes")
    private final RedisScript<List> here;

    /** Reads its script at once, since that blocks. */
    NodeRegister(ReactiveStringRedisTemplate redis) throws IOException {
        String script = new ClassPathResource("redis/chat-here.lua").getContentAsString(StandardCharsets.UTF_8);
        this.here = RedisScript.of(script, List.class);
        this.redis = redis;
    }

    /**
     * What the register says.
     *
     * @param others people on other nodes
     * @param some accounts on all nodes, not all of them in a large chat
     */
    record Reading(int others, List<UUID> some) {}

    /** Writes down who follows a chat on a node, nobody with an empty count, and answers with who does elsewhere. */
    Mono<Reading> write(UUID channelId, String node, Duration lease, int people, Collection<UUID> some) {
        String ids = some.stream().map(UUID::toString).collect(Collectors.joining(","));
        return ask(channelId, node, lease, people, ids);
    }

    Mono<Reading> read(UUID channelId) {
        return ask(channelId, "", LEASE, 0, "");
    }

    private Mono<Reading> ask(UUID channelId, String node, Duration lease, int people, String ids) {
        List<String> told = List.of(node, String.valueOf(lease.toMillis()), String.valueOf(people), ids);
        return redis.execute(here, List.of("ovation:chat-here:" + channelId), told)
                .next()
                .timeout(ANSWER_WITHIN)
                .map(answer -> reading((List<?>) answer));
    }

    private static Reading reading(List<?> answer) {
        String ids = (String) answer.get(1);
        List<UUID> some = ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(",")).map(UUID::fromString).distinct().toList();
        return new Reading(Integer.parseInt((String) answer.getFirst()), some);
    }
}
