package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What keys have to sign: each random, good once, for one purpose, and for five minutes. */
@Component
class PasskeyChallenges {

    static final Duration ANSWER_BY = Duration.ofMinutes(5);

    private static final String SIGN_IN = "sign-in";

    private final ReactiveStringRedisTemplate redis;

    PasskeyChallenges(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<String> forSignIn() {
        return issue(SIGN_IN);
    }

    /** For a new key of this account. */
    Mono<String> forNewKey(UUID accountId) {
        return issue(accountId.toString());
    }

    /** Errors with {@code passkey-expired}. */
    Mono<Void> useForSignIn(String challenge) {
        return use(challenge, SIGN_IN);
    }

    /** Errors with {@code passkey-expired}. */
    Mono<Void> useForNewKey(String challenge, UUID accountId) {
        return use(challenge, accountId.toString());
    }

    private Mono<String> issue(String purpose) {
        String challenge = Tokens.random(256);
        return redis.opsForValue().set(key(challenge), purpose, ANSWER_BY).thenReturn(challenge);
    }

    private Mono<Void> use(String challenge, String purpose) {
        return redis.opsForValue()
                .getAndDelete(key(challenge))
                .filter(purpose::equals)
                .switchIfEmpty(Mono.error(PasskeyChallenges::expired))
                .then();
    }

    private static String key(String challenge) {
        return "ovation:passkey-challenge:" + Tokens.hash(challenge);
    }

    private static ProblemException expired() {
        return new ProblemException(
                "passkey-expired", HttpStatus.UNAUTHORIZED, "That took too long, or was used before. Try again.");
    }
}
