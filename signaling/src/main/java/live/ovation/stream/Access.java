package live.ovation.stream;

import java.time.Duration;
import java.util.UUID;
import live.ovation.account.PasswordHashing;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door of every channel: who may watch what, and who may speak. Each verb answers with the rule that let somebody in. */
@Service
public class Access {

    private static final Limit GUESSES = new Limit("stream-passwords", 60, Duration.ofMinutes(5));

    private final AccessBook book;
    private final AccessRuleRepository rules;
    private final Standings standings;
    private final PasswordHashing passwords;
    private final RateLimits limits;

    Access(
            AccessBook book,
            AccessRuleRepository rules,
            Standings standings,
            PasswordHashing passwords,
            RateLimits limits) {
        this.book = book;
        this.rules = rules;
        this.standings = standings;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Watches what is on air; errors with {@code login-required}, {@code access-denied} or {@code password-required}. */
    public Mono<AccessRule> watch(Channel channel, Viewer viewer) {
        return book.of(channel.id()).delayUntil(rule -> admit(channel, rule, viewer));
    }

    /** Goes on air, which the house may have closed to the channel; errors with {@code channel-suspended} or {@code stream-taken-down}. */
    public Mono<Void> broadcast(Channel channel) {
        return book.of(channel.id()).flatMap(rule -> {
            Closure closure = rule.closure();
            return closure == null ? Mono.empty() : Mono.error(closure.problem());
        });
    }

    /** Watches something of the channel that has a visibility of its own; errors as {@link #watch} does. */
    public Mono<AccessRule> replay(Channel channel, UUID recordingId, Visibility visibility, Viewer viewer) {
        return book.ofRecording(channel.id(), recordingId, visibility).delayUntil(rule -> admit(channel, rule, viewer));
    }

    /** Speaks where others watch: who may watch, and is signed in. Errors as {@link #watch} does. */
    public Mono<AccessRule> chat(Channel channel, Viewer viewer) {
        return watch(channel, viewer)
                .filter(rule -> viewer.accountId() != null)
                .switchIfEmpty(Mono.error(() ->
                        new ProblemException("login-required", HttpStatus.UNAUTHORIZED, "Sign in to write here.")));
    }

    /**
     * Somebody who shows the channel's password; errors with {@code wrong-password}.
     *
     * @param address where the guess comes from, which may guess so often
     */
    public Mono<Viewer> unlock(Channel channel, Viewer viewer, String password, String address) {
        return limits.take(GUESSES, channel.id() + ":" + address)
                .then(Mono.defer(() -> rules.find(channel.id())))
                .filterWhen(row -> {
                    String hash = row.passwordHash();
                    return hash == null ? Mono.just(false) : passwords.matches(password, hash);
                })
                .map(row -> new Viewer(viewer.accountId(), row.passwordVersion()))
                .switchIfEmpty(Mono.error(Access::wrongPassword));
    }

    private Mono<Void> admit(Channel channel, AccessRule rule, Viewer viewer) {
        return rule.isOpen()
                ? Mono.empty()
                : standings.of(channel, rule, viewer).flatMap(who -> {
                    Refusal refusal = rule.refusal(who);
                    return refusal == null ? Mono.empty() : Mono.error(refusal.problem());
                });
    }

    private static ProblemException wrongPassword() {
        return new ProblemException("wrong-password", HttpStatus.FORBIDDEN, "This is not the password.");
    }
}
