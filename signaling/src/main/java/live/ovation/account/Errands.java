package live.ovation.account;

import java.time.Duration;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Browsers that are away at another house. An errand is found only by the state that the house brings back together with the secret
 * that the browser has kept, once, and for ten minutes; Redis holds neither of them.
 */
@Component
class Errands {

    static final Duration BACK_BY = Duration.ofMinutes(10);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Errands(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** Notes the errand; what the browser has to keep. */
    Mono<String> begin(String state, Errand errand) {
        String secret = Tokens.random(256);
        return redis.opsForValue()
                .set(key(state, secret), json.writeValueAsString(errand), BACK_BY)
                .thenReturn(secret);
    }

    /** Errors with {@code errand-expired} for whatever was not begun by this browser, or is over. */
    Mono<Errand> end(String state, String secret) {
        return redis.opsForValue()
                .getAndDelete(key(state, secret))
                .map(stored -> json.readValue(stored, Errand.class))
                .switchIfEmpty(Mono.error(Errands::expired));
    }

    private static String key(String state, String secret) {
        return "ovation:errand:" + Tokens.hash(state + " " + secret);
    }

    static ProblemException expired() {
        return new ProblemException(
                "errand-expired",
                HttpStatus.BAD_REQUEST,
                "This way in was used before, took too long or began in another browser. Start again.");
    }
}
