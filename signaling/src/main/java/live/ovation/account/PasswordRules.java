package live.ovation.account;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Duration;
import java.util.List;
import live.ovation.platform.Blocking;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses passwords that somebody who knows the usual ones, and whose they are, would soon guess. */
@Component
class PasswordRules {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** As much as is looked at: the estimate takes longer than linear time. */
    private static final int LOOKED_AT = 64;
    /** Of 0 to 4: 2 withstands a million guesses, more than our limits let through in a lifetime. */
    private static final int STRONG_ENOUGH = 2;

    private final Zxcvbn estimator = new Zxcvbn();
    private final LeakedPasswords leaked;
    private final Blocking blocking;

    PasswordRules(LeakedPasswords leaked, Blocking blocking) {
        this.leaked = leaked;
        this.blocking = blocking;
    }

    /** Errors with {@code weak-password} and {@code leaked-password}. */
    Mono<Void> check(String password, String email, String displayName) {
        List<String> theirs = List.of(email, email.replaceAll("@.*", ""), displayName, "ovation");
        String head = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return blocking.call(PATIENCE, () -> estimate(head, theirs))
                .filter(score -> score >= STRONG_ENOUGH)
                .switchIfEmpty(Mono.error(PasswordRules::weak))
                .then(leaked.contain(password))
                .flatMap(known -> known ? Mono.error(leaked()) : Mono.empty());
    }

    private int estimate(String password, List<String> theirs) {
        Strength strength = estimator.measure(password, theirs);
        int score = strength.getScore();
        strength.wipe();
        return score;
    }

    private static ProblemException leaked() {
        return new ProblemException(
                "leaked-password",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This password was stolen somewhere and is on the lists of those who try them. Take another one.");
    }

    private static ProblemException weak() {
        return new ProblemException(
                "weak-password",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This password would soon be guessed. A few words that have nothing to do with each other work well.");
    }
}
