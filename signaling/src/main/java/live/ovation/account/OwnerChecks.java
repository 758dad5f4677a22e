package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks whether it is still the owner who sits there, before somebody changes how the account is entered. */
@Component
class OwnerChecks {

    /**
     * What somebody signs in with, given once more.
     *
     * @param code of the app or of the paper, for an account that has a second factor
     */
    record Proof(String password, @Nullable String code) {}

    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final SignInRepository signIns;
    private final AccountRepository accounts;
    private final PasswordChange passwords;
    private final SecondFactors secondFactors;
    private final ReactiveStringRedisTemplate redis;
    private final Clock clock;

    OwnerChecks(
            SignInRepository signIns,
            AccountRepository accounts,
            PasswordChange passwords,
            SecondFactors secondFactors,
            ReactiveStringRedisTemplate redis,
            Clock clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Completes for who has signed in or given the password within ten minutes. Errors with {@code password-needed}, and with
     * {@code sign-in-again} where there is no password to ask for.
     */
    Mono<Void> require(Who who) {
        return signIns.findById(who.signInId())
                .map(signIn -> signIn.startedAt().isAfter(clock.instant().minus(JUST_NOW)))
                .filter(fresh -> fresh)
                .switchIfEmpty(redis.hasKey(key(who)).filter(checked -> checked))
                .switchIfEmpty(accounts.findById(who.accountId())
                        .flatMap(account ->
                                Mono.error(account.passwordHash() == null ? signInAgain() : passwordNeeded())))
                .then();
    }

    /** Notes that the owner of this sign-in is there; errors as {@link #prove} does. */
    Mono<Void> confirm(Who who, Proof proof) {
        return accounts.findById(who.accountId())
                .flatMap(account -> account.passwordHash() == null ? Mono.error(signInAgain()) : prove(account, proof))
                .then(Mono.defer(() -> redis.opsForValue().set(key(who), "", JUST_NOW)))
                .then();
    }

    /**
     * Completes for who gives all that signing in takes; where there is no password, for who has just signed in. Errors with
     * {@code wrong-password}, {@code second-factor-needed}, {@code invalid-code} and {@code sign-in-again}.
     */
    Mono<Void> byProof(Who who, Proof proof) {
        return accounts.findById(who.accountId())
                .flatMap(account -> account.passwordHash() == null ? require(who) : prove(account, proof));
    }

    private Mono<Void> prove(AccountRow account, Proof proof) {
        return passwords
                .confirm(account, proof.password())
                .then(Mono.defer(() -> secondFactors.prove(account.id(), proof.code())));
    }

    private static String key(Who who) {
        return "ovation:owner-check:" + who.signInId();
    }

    private static ProblemException passwordNeeded() {
        return new ProblemException(
                "password-needed", HttpStatus.FORBIDDEN, "Give your password once more, to show that it is you.");
    }

    private static ProblemException signInAgain() {
        return new ProblemException(
                "sign-in-again",
                HttpStatus.FORBIDDEN,
                "Sign out and in again, to show that it is you. Then try once more.");
    }
}
