package live.ovation.account;

import java.time.Duration;
import live.ovation.platform.Blocking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), off the event loops. Half of the cores may hash at a time and a few
 * callers wait; everybody else is told at once to come again, so that a flood of guesses takes neither the memory nor the other half.
 */
@Component
class Passwords implements PasswordHashing {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** More would be kept for nothing most of the time. */
    private static final int KEPT = 2;

    private final Argon2id argon2 = new Argon2id(KEPT);
    private final Blocking.Lane lane;
    /** Checked when there is no such account, so that both cases take the same time. */
    private final Mono<String> decoy;

    Passwords(Blocking blocking) {
        this.lane = blocking.hashing();
        // not the refusal of a full house, which would tell for ever who has an account
        this.decoy = hash("nobody has this password").cache(hash -> FOREVER, e -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Errors with {@code unavailable} when nobody more can be served: asked first, a flood costs next to nothing. */
    Mono<Void> room() {
        return lane.room();
    }

    @Override
    public Mono<String> hash(String password) {
        return lane.call(PATIENCE, () -> argon2.encode(password));
    }

    @Override
    public Mono<Boolean> matches(String password, String hash) {
        return lane.call(PATIENCE, () -> argon2.matches(password, hash));
    }

    /** As slow as {@link #matches}, never true. */
    Mono<Boolean> matchesNobody(String password) {
        return decoy.flatMap(hash -> matches(password, hash)).thenReturn(false);
    }
}
