package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.Grapevine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Sign-ins that were ended while access tokens of theirs are still good, so that ending one is felt at once and on every node. While
 * Redis does not answer, tokens count as what they say, for the few minutes of their life.
 */
@Component
class EndedSignIns {

    private static final Logger log = LoggerFactory.getLogger(EndedSignIns.class);
    private static final String SUBJECT = "ended-sign-ins";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private final ReactiveStringRedisTemplate redis;
    private final Grapevine grapevine;
    private final AccountProperties properties;
    private final Sinks.Many<UUID> news = Sinks.many().multicast().directBestEffort();

    EndedSignIns(ReactiveStringRedisTemplate redis, Grapevine grapevine, AccountProperties properties) {
        this.redis = redis;
        this.grapevine = grapevine;
        this.properties = properties;
    }

    Mono<Void> add(UUID signInId) {
        return redis.opsForValue()
                .set(key(signInId.toString()), "", properties.accessTokenLife().plusMinutes(2))
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("An ended sign-in could not be spread: {}", e.toString()))
                .onErrorComplete()
                .then(Mono.defer(() -> spread(signInId)));
    }

    /** Each that is ended from now on, on whichever node. */
    Flux<UUID> asTheyEnd() {
        return Flux.merge(news.asFlux().onBackpressureBuffer(), grapevine.hear(SUBJECT, UUID::fromString));
    }

    private Mono<Void> spread(UUID signInId) {
        synchronized (this) {
            news.tryEmitNext(signInId);
        }
        return grapevine.tell(SUBJECT, signInId.toString());
    }

    Mono<Boolean> contain(String signInId) {
        return redis.hasKey(key(signInId))
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Redis could not say which sign-ins are ended: {}", e.toString()))
                .onErrorReturn(false);
    }

    private static String key(String signInId) {
        return "ovation:ended-sign-in:" + signInId;
    }
}
