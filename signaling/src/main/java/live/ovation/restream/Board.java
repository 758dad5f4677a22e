package live.ovation.restream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where the node that sends a restream says how it goes, for all nodes; what nobody says any more is forgotten within seconds. */
@Component
class Board {

    private static final Logger log = LoggerFactory.getLogger(Board.class);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Board(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** To be said again every few seconds. */
    Mono<Void> say(UUID targetId, RestreamStatus status) {
        return redis.opsForValue()
                .set(key(targetId), json.writeValueAsString(status), KEPT)
                .timeout(PATIENCE)
                .doOnError(e -> log.debug("The state of a restream is not known elsewhere: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    Mono<Void> forget(UUID targetId) {
        return redis.delete(key(targetId)).timeout(PATIENCE).onErrorComplete().then();
    }

    Mono<Map<UUID, RestreamStatus>> read(Collection<UUID> targets) {
        return Flux.fromIterable(List.copyOf(targets))
                .concatMap(id -> redis.opsForValue()
                        .get(key(id))
                        .map(text -> Map.entry(id, json.readValue(text, RestreamStatus.class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .timeout(PATIENCE);
    }

    private static String key(UUID targetId) {
        return "ovation:restream:" + targetId;
    }
}
