package live.ovation.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys that somebody can sign in with. */
@RestController
@RequestMapping("/api/v1/me/passkeys")
class PasskeyController {

    private static final Limit CHANGES = new Limit("passkey-changes", 30, Duration.ofMinutes(10));

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyOptions options;
    private final OwnerChecks owner;
    private final WaysIn waysIn;
    private final RateLimits limits;

    PasskeyController(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyOptions options,
            OwnerChecks owner,
            WaysIn waysIn,
            RateLimits limits) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.options = options;
        this.owner = owner;
        this.waysIn = waysIn;
        this.limits = limits;
    }

    /**
     * @param backedUp whether it is on other devices of its owner as well, so that losing this one loses nothing
     * @param lastUsedAt none for a key that nobody has signed in with yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PasskeyView(
            UUID id,
            String name,
            boolean backedUp,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {

        static PasskeyView of(PasskeyRow row) {
            return new PasskeyView(row.id(), row.name(), row.backedUp(), row.createdAt(), row.lastUsedAt());
        }
    }

    record PasskeyName(@NotBlank @Size(max = 80) String name) {}

    record NewPasskey(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Valid Passkeys.Attestation key) {}

    @GetMapping
    Flux<PasskeyView> list(Authentication who) {
        return passkeys.of(Who.of(who).accountId()).map(PasskeyView::of);
    }

    /**
     * How the browser has to make a new key. 403 {@code password-needed}, {@code sign-in-again} and
     * {@code email-not-verified}; 409 {@code passkey-limit}.
     */
    @PostMapping("/options")
    Mono<PasskeyOptions.CreationOptions> options(Authentication who) {
        UUID accountId = Who.of(who).accountId();
        return checked(who)
                .then(Mono.defer(() -> passkeys.mayAdd(accountId)))
                .zipWhen(account -> passkeys.of(accountId).collectList())
                .flatMap(both -> challenges
                        .forNewKey(accountId)
                        .map(challenge -> options.toCreate(challenge, both.getT1(), both.getT2())));
    }

    /** Takes the key that the browser has made. 401 {@code passkey-expired}, {@code passkey-rejected}; 409 {@code passkey-known}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PasskeyView> add(@Valid @RequestBody NewPasskey body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> passkeys.add(Who.of(who).accountId(), body.name(), body.key())))
                .map(PasskeyView::of);
    }

    /** 404 {@code passkey-not-found}. */
    @PatchMapping("/{id}")
    Mono<PasskeyView> rename(@PathVariable UUID id, @Valid @RequestBody PasskeyName body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> passkeys.rename(Who.of(who).accountId(), id, body.name())))
                .map(PasskeyView::of);
    }

    /**
     * Forgets a key, and signs out every other device; one that is gone already is no error. 403 {@code password-needed} and
     * {@code sign-in-again}; 409 {@code last-way-in} for who could not sign in any more.
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id, Authentication who) {
        return checked(who).then(Mono.defer(() -> passkeys.remove(Who.of(who), id, waysIn)));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }

    private Mono<Void> checked(Authentication who) {
        return limited(who).then(Mono.defer(() -> owner.require(Who.of(who))));
    }
}
