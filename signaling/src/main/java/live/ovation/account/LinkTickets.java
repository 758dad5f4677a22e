package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By which a browser that leaves for another house, and can send no access token with that, shows whose account it is to be linked to. */
@Component
class LinkTickets {

    static final Duration LEAVE_WITHIN = Duration.ofMinutes(1);

    private final ReactiveStringRedisTemplate redis;

    LinkTickets(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<String> issue(UUID accountId, String provider) {
        String ticket = Tokens.random(256);
        return redis.opsForValue()
                .set(key(ticket), accountId + " " + provider, LEAVE_WITHIN)
                .thenReturn(ticket);
    }

    /** Whose ticket for this house it was; it is used up. Errors with {@code errand-expired}. */
    Mono<UUID> use(String ticket, String provider) {
        return redis.opsForValue()
                .getAndDelete(key(ticket))
                .map(stored -> stored.split(" ", 2))
                .filter(parts -> parts[1].equals(provider))
                .map(parts -> UUID.fromString(parts[0]))
                .switchIfEmpty(Mono.error(Errands::expired));
    }

    private static String key(String ticket) {
        return "ovation:link-ticket:" + Tokens.hash(ticket);
    }
}
