package live.ovation.ingest;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which channel each stream in nginx belongs to, kept in Redis for the process that comes after this one. */
@Component
class PublicationBook {

    private static final Logger log = LoggerFactory.getLogger(PublicationBook.class);
    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final String key;

    /**
     * @param client nginx's number of the connection
     * @param address where it comes from; empty where that is not known
     */
    record Entry(String name, UUID channelId, String client, String address) {}

    PublicationBook(ReactiveStringRedisTemplate redis, RtmpProperties properties) {
        this.redis = redis;
        this.key = "ovation:rtmp:" + properties.node() + ":publications";
    }

    Mono<Void> write(Entry entry) {
        return redis.opsForHash()
                .put(key, entry.name(), entry.channelId() + " " + entry.client() + " " + entry.address())
                .timeout(WITHIN)
                .then();
    }

    Mono<Void> remove(String name) {
        return redis.opsForHash().remove(key, name).timeout(WITHIN).then().onErrorResume(e -> {
            log.warn("A publication stays in Redis: {}", e.toString());
            return Mono.empty();
        });
    }

    Flux<Entry> all() {
        return redis.<String, String>opsForHash()
                .entries(key)
                .map(entry -> {
                    String[] parts = entry.getValue().split(" ", 3);
                    return new Entry(
                            entry.getKey(),
                            UUID.fromString(parts[0]),
                            parts.length > 1 ? parts[1] : "",
                            parts.length > 2 ? parts[2] : "");
                })
                .timeout(WITHIN);
    }
}
