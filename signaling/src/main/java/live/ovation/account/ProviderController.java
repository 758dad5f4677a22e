package live.ovation.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.account.Providers.Choice;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in by another house. What goes wrong is told by a page, since it is a browser that comes here and not a program. */
@RestController
@RequestMapping("/api/v1/auth/providers")
class ProviderController {

    private static final Limit FROM = new Limit("provider-from", 60, Duration.ofMinutes(5));

    private final Providers providers;
    private final ProviderStarts starts;
    private final ProviderSignIn signIn;
    private final LinkTickets tickets;
    private final ProviderCookies cookies;
    private final DoorRedirects redirects;
    private final RateLimits limits;

    ProviderController(
            Providers providers,
            ProviderStarts starts,
            ProviderSignIn signIn,
            LinkTickets tickets,
            ProviderCookies cookies,
            DoorRedirects redirects,
            RateLimits limits) {
        this.providers = providers;
        this.starts = starts;
        this.signIn = signIn;
        this.tickets = tickets;
        this.cookies = cookies;
        this.redirects = redirects;
        this.limits = limits;
    }

    /** The houses that one can sign in by; empty where the operator has set none up. */
    @GetMapping
    List<Choice> list() {
        return providers.choices();
    }

    /**
     * For a browser: sends it to the house. It comes back to {@code returnTo}, a path of ours, or to {@code /sign-in?problem=CODE}; to
     * {@code /sign-in#challenge=...} where the account asks for a code as well.
     *
     * @param link whether to connect the house to the account of who is signed in, who has asked for that at {@code /api/v1/me/identities}
     */
    @GetMapping("/{id}/start")
    Mono<ResponseEntity<Void>> start(
            @PathVariable String id,
            @RequestParam(defaultValue = "/") String returnTo,
            @RequestParam(defaultValue = "false") boolean link,
            ServerWebExchange exchange) {
        String back = ReturnPath.of(returnTo);
        return limited(exchange)
                .then(Mono.defer(() -> linkTo(link, id, exchange)))
                .flatMap(account -> starts.leave(id, back, account.orElse(null), exchange))
                .map(way -> redirects.to(way.to(), cookies.errand(way.secret())))
                .onErrorResume(e -> redirects.problem(e, link));
    }

    /** For a browser that comes back from the house, with a code or an error (RFC 6749 section 4.1.2). */
    @GetMapping("/{id}/callback")
    Mono<ResponseEntity<Void>> callback(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(required = false) @Nullable String iss,
            ServerWebExchange exchange) {
        Device device = Device.of(exchange.getRequest());
        String secret = ProviderCookies.read(exchange.getRequest(), ProviderCookies.ERRAND);
        return limited(exchange)
                .then(Mono.defer(() -> signIn.errand(id, state, secret)))
                .flatMap(errand -> signIn.arrive(
                                errand,
                                new ProviderSignIn.Answer(state, code, error, iss),
                                AuthController.languageOf(exchange),
                                device)
                        .map(arrived -> redirects.home(errand, arrived))
                        .onErrorResume(e -> redirects.problem(e, errand)))
                .onErrorResume(e -> redirects.problem(e, false));
    }

    /** The account that the browser's ticket is for; empty without {@code link}. */
    private Mono<Optional<UUID>> linkTo(boolean link, String provider, ServerWebExchange exchange) {
        return link
                ? tickets.use(ProviderCookies.read(exchange.getRequest(), ProviderCookies.TICKET), provider)
                        .map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private Mono<Void> limited(ServerWebExchange exchange) {
        return limits.take(FROM, Device.of(exchange.getRequest()).address());
    }
}
