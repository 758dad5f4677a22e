package live.ovation.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts at other houses that somebody can sign in by. */
@RestController
@RequestMapping("/api/v1/me/identities")
class IdentityController {

    private static final Limit CHANGES = new Limit("identity-changes", 30, Duration.ofMinutes(10));

    private final Identities identities;
    private final Providers providers;
    private final LinkTickets tickets;
    private final ProviderCookies cookies;
    private final OwnerChecks owner;
    private final WaysIn waysIn;
    private final RateLimits limits;

    IdentityController(
            Identities identities,
            Providers providers,
            LinkTickets tickets,
            ProviderCookies cookies,
            OwnerChecks owner,
            WaysIn waysIn,
            RateLimits limits) {
        this.identities = identities;
        this.providers = providers;
        this.tickets = tickets;
        this.cookies = cookies;
        this.owner = owner;
        this.waysIn = waysIn;
        this.limits = limits;
    }

    /**
     * @param name what people call the house
     * @param email what the house said when it was connected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdentityView(
            String provider, String name, @Nullable String email, Instant linkedAt) {}

    /**
     * Where the browser has to go.
     *
     * @param url a path of this service, good for a minute and in this browser only
     */
    record WayOut(URI url) {}

    @GetMapping
    Flux<IdentityView> list(Authentication who) {
        return identities
                .of(Who.of(who).accountId())
                .map(row -> new IdentityView(
                        row.provider(), providers.nameOf(row.provider()), row.email(), row.linkedAt()));
    }

    /**
     * Begins to connect an account at another house: the browser goes to the address that is answered, and comes back to
     * {@code /settings}. 403 {@code password-needed} and {@code sign-in-again}; 404
     * {@code provider-not-found}.
     */
    @PostMapping("/{provider}")
    Mono<ResponseEntity<WayOut>> link(@PathVariable String provider, Authentication who) {
        return checked(who)
                .then(Mono.defer(() -> providers.configuration(provider)))
                .flatMap(known -> tickets.issue(Who.of(who).accountId(), provider))
                .map(ticket -> ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, cookies.ticket(ticket).toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new WayOut(URI.create(
                                "/api/v1/auth/providers/" + provider + "/start?link=true&returnTo=/settings"))));
    }

    /**
     * Disconnects it, and signs out every other device; one that is not connected is no error. 403 as above; 409 {@code last-way-in} for who could not sign in any more.
     */
    @DeleteMapping("/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unlink(@PathVariable String provider, Authentication who) {
        return checked(who).then(Mono.defer(() -> identities.unlink(Who.of(who), provider, waysIn)));
    }

    private Mono<Void> checked(Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> owner.require(Who.of(who))));
    }
}
