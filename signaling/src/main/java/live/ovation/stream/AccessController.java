package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.account.PasswordHashing;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The owner's say in who may watch. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/access")
class AccessController {

    private static final Limit CHANGES = new Limit("access-changes", 60, Duration.ofMinutes(1));

    private final Channels channels;
    private final AccessRuleRepository rules;
    private final AccessBook book;
    private final PasswordHashing passwords;
    private final RateLimits limits;

    AccessController(
            Channels channels,
            AccessRuleRepository rules,
            AccessBook book,
            PasswordHashing passwords,
            RateLimits limits) {
        this.channels = channels;
        this.rules = rules;
        this.book = book;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Whom the channel's broadcasts are for, and whether it has a password, which nobody can read. */
    record AccessSettings(Visibility visibility, boolean passwordSet) {}

    /** @param password a new one; the one there is stays where none is given */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccessOrder(
            @NotNull Visibility visibility,
            @Nullable @Size(min = 6, max = 200) String password) {}

    @GetMapping
    Mono<AccessSettings> access(@PathVariable String slug, Authentication who) {
        return owned(slug, who).flatMap(this::settings);
    }

    /**
     * Decides whom the channel's broadcasts are for. It holds within seconds also for those who watch: who may not any more is sent
     * out. 400 {@code password-missing} where it is to ask for a password and has none.
     */
    @PutMapping
    Mono<AccessSettings> setAccess(
            @PathVariable String slug, @Valid @RequestBody AccessOrder body, Authentication who) {
        return owned(slug, who)
                .delayUntil(channel -> hasPassword(channel, body))
                .flatMap(channel -> decide(channel, body).then(Mono.defer(() -> settings(channel))));
    }

    private Mono<Channel> owned(String slug, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)));
    }

    private Mono<AccessRule> decide(Channel channel, AccessOrder order) {
        String password = order.password();
        return password == null
                ? book.set(channel.id(), order.visibility(), null)
                : passwords.hash(password).flatMap(hash -> book.set(channel.id(), order.visibility(), hash));
    }

    private Mono<AccessSettings> hasPassword(Channel channel, AccessOrder order) {
        return settings(channel)
                .filter(now ->
                        order.visibility() != Visibility.PASSWORD || order.password() != null || now.passwordSet())
                .switchIfEmpty(Mono.error(() ->
                        new ProblemException("password-missing", HttpStatus.BAD_REQUEST, "Choose a password first.")));
    }

    private Mono<AccessSettings> settings(Channel channel) {
        return rules.find(channel.id())
                .map(row -> new AccessSettings(Visibility.of(row.visibility()), row.passwordHash() != null));
    }
}
