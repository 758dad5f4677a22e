package live.ovation.account;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a code as well, of accounts that have an app for that. */
@Component
class SecondFactors {

    private static final Duration ANSWER_BY = Duration.ofMinutes(5);
    /** Few enough that six digits are not found out, in whatever number of challenges. */
    private static final Limit GUESSES = new Limit("second-factor", 10, Duration.ofMinutes(15));

    private final Totps totps;
    private final ReactiveStringRedisTemplate redis;
    private final RateLimits limits;

    SecondFactors(Totps totps, ReactiveStringRedisTemplate redis, RateLimits limits) {
        this.totps = totps;
        this.redis = redis;
        this.limits = limits;
    }

    /** Who has met a challenge, and how they had shown who they are before. */
    record Met(UUID accountId, SignInMethod method) {}

    /** Empty where one factor is enough; else errors with {@code second-factor-required} and the member {@code challenge}. */
    Mono<Void> challenge(UUID accountId, SignInMethod method) {
        return totps.isOn(accountId)
                .filter(on -> on)
                .flatMap(on -> issue(accountId, method))
                .then();
    }

    Mono<Met> answer(String challenge, String code) {
        String key = key(challenge);
        return redis.opsForValue()
                .get(key)
                .switchIfEmpty(Mono.error(SecondFactors::expired))
                .map(SecondFactors::read)
                .flatMap(asked -> limits.take(GUESSES, asked.accountId().toString())
                        .then(Mono.defer(() -> totps.check(asked.accountId(), code)))
                        // of two answers at once one is good
                        .then(Mono.defer(() -> redis.delete(key)))
                        .filter(deleted -> deleted == 1)
                        .switchIfEmpty(Mono.error(SecondFactors::expired))
                        .thenReturn(asked));
    }

    /**
     * Completes for whose account has no second factor, or who gives a code of it. Errors with {@code second-factor-needed} and
     * {@code invalid-code}.
     */
    Mono<Void> prove(UUID accountId, @Nullable String code) {
        return totps.isOn(accountId)
                .filter(on -> on)
                .flatMap(on -> code == null || code.isBlank()
                        ? Mono.error(needed())
                        : limits.take(GUESSES, accountId.toString())
                                .then(Mono.defer(() -> totps.check(accountId, code))));
    }

    private Mono<Void> issue(UUID accountId, SignInMethod method) {
        String challenge = Tokens.random(256);
        return redis.opsForValue()
                .set(key(challenge), accountId + " " + method.stored(), ANSWER_BY)
                .then(Mono.error(() -> required(challenge)));
    }

    private static Met read(String stored) {
        int space = stored.indexOf(' ');
        return new Met(UUID.fromString(stored.substring(0, space)), SignInMethod.of(stored.substring(space + 1)));
    }

    private static String key(String challenge) {
        return "ovation:second-factor:" + Tokens.hash(challenge);
    }

    private static ProblemException required(String challenge) {
        return new ProblemException(
                        "second-factor-required", HttpStatus.UNAUTHORIZED, "Now the code that your app shows.")
                .with(Map.of("challenge", challenge));
    }

    private static ProblemException needed() {
        return new ProblemException(
                "second-factor-needed", HttpStatus.FORBIDDEN, "This takes the code that your app shows as well.");
    }

    private static ProblemException expired() {
        return new ProblemException(
                "challenge-expired", HttpStatus.UNAUTHORIZED, "That took too long. Start signing in again.");
    }
}
