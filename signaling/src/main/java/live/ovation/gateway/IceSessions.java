package live.ovation.gateway;

import java.time.Duration;
import live.ovation.platform.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** ICE sessions by media session, in Redis: media outlives a restart of this process, and may be restarted after it. */
@Component
class IceSessions {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int TAG_BITS = 96;

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    IceSessions(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** A new ICE session in place of the one before; each has another tag. */
    Mono<IceSession> begin(String mediaId, String peer) {
        IceSession session = new IceSession('"' + Tokens.random(TAG_BITS) + '"', peer);
        return redis.opsForValue()
                .set(key(mediaId), json.writeValueAsString(session), KEPT)
                .timeout(ANSWER_WITHIN)
                .thenReturn(session);
    }

    Mono<IceSession> find(String mediaId) {
        return redis.opsForValue()
                .get(key(mediaId))
                .timeout(ANSWER_WITHIN)
                .map(text -> json.readValue(text, IceSession.class));
    }

    Mono<Void> forget(String mediaId) {
        return redis.delete(key(mediaId)).timeout(ANSWER_WITHIN).then();
    }

    private static String key(String mediaId) {
        return "ovation:ice:" + mediaId;
    }
}
