package live.ovation.hls;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A lease in Redis, by the name of the node: one that was killed has its streams back at once, others wait for the lease to run out. */
@Component
class RedisOwnership implements Ownership {

    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final RedisScript<Long> TAKE = RedisScript.of("""
            local owner = redis.call('get', KEYS[1])
            if owner and owner ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
            return 1""", Long.class);
    private static final RedisScript<Long> GIVE_UP = RedisScript.of("""
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
            return 0""", Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final String node;

    RedisOwnership(ReactiveStringRedisTemplate redis, HlsProperties properties) {
        this.redis = redis;
        this.node = properties.node();
    }

    @Override
    public Mono<Boolean> acquire(UUID streamId) {
        return redis.execute(TAKE, List.of(key(streamId)), List.of(node, String.valueOf(LEASE.toMillis())))
                .next()
                .timeout(ANSWER_WITHIN)
                .map(taken -> taken == 1);
    }

    @Override
    public Mono<Boolean> renew(UUID streamId) {
        return acquire(streamId);
    }

    @Override
    public Mono<Void> release(UUID streamId) {
        return redis.execute(GIVE_UP, List.of(key(streamId)), List.of(node))
                .next()
                .timeout(ANSWER_WITHIN)
                .then();
    }

    private static String key(UUID streamId) {
        return "ovation:hls:" + streamId + ":packager";
    }
}
