package live.ovation.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The devices that somebody is signed in on. */
@RestController
@RequestMapping("/api/v1/me/sign-ins")
class SignInController {

    private static final Limit ENDINGS = new Limit("sign-ins-ended", 30, Duration.ofMinutes(10));

    private final SignIns signIns;
    private final OwnerChecks owner;
    private final RateLimits limits;

    SignInController(SignIns signIns, OwnerChecks owner, RateLimits limits) {
        this.signIns = signIns;
        this.owner = owner;
        this.limits = limits;
    }

    /**
     * @param current whether it is the one that asks
     * @param userAgent what the browser calls itself
     * @param network where it came from, without the part that names one computer
     */
    record SignInView(
            UUID id,
            boolean current,
            SignInMethod method,
            String userAgent,
            String network,
            Instant startedAt,
            Instant lastUsedAt) {}

    /** The one used last comes first. */
    @GetMapping
    Flux<SignInView> list(Authentication who) {
        UUID current = Who.of(who).signInId();
        return signIns.of(Who.of(who).accountId())
                .map(row -> new SignInView(
                        row.id(),
                        row.id().equals(current),
                        SignInMethod.of(row.method()),
                        row.userAgent(),
                        row.network(),
                        row.startedAt(),
                        row.lastUsedAt()));
    }

    /** Signs one device out, at once; one that is out already is no error. 403 {@code password-needed}, {@code sign-in-again}. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable UUID id, Authentication who) {
        return checked(who).then(Mono.defer(() -> signIns.end(Who.of(who).accountId(), id)));
    }

    /** Signs all other devices out. 403 as above. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endOthers(Authentication who) {
        return checked(who)
                .then(Mono.defer(() ->
                        signIns.endOthers(Who.of(who).accountId(), Who.of(who).signInId())));
    }

    private Mono<Void> checked(Authentication who) {
        return limits.take(ENDINGS, who.getName()).then(Mono.defer(() -> owner.require(Who.of(who))));
    }
}
