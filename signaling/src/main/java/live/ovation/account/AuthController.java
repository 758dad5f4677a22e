package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.Origins;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/auth")
class AuthController {

    private static final Limit REGISTER = new Limit("register", 20, Duration.ofMinutes(10));
    private static final Limit LOGIN_FROM = new Limit("login-from", 60, Duration.ofMinutes(5));
    private static final Limit LOGIN_AS = new Limit("login-as", 20, Duration.ofMinutes(5));
    private static final Limit REFRESH = new Limit("refresh", 120, Duration.ofMinutes(5));

    private final SignIn signIn;
    private final AccessTokens accessTokens;
    private final RefreshCookie cookie;
    private final RateLimits limits;
    private final Origins origins;

    AuthController(SignIn signIn, AccessTokens accessTokens, RefreshCookie cookie, RateLimits limits, Origins origins) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
        this.cookie = cookie;
        this.limits = limits;
        this.origins = origins;
    }

    record Registration(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 200) String password,
            @NotBlank @Size(max = 80) String displayName) {}

    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(min = 1, max = 200) String password) {}

    /** What a client needs to act as somebody: a bearer token, and for how many seconds it is good. */
    record Tokens(String accessToken, long expiresIn) {}

    /** Makes an account, which may sign in at once. 409 {@code email-taken}. */
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Account> register(@Valid @RequestBody Registration body, ServerWebExchange exchange) {
        return limits.take(REGISTER, addressOf(exchange))
                .then(Mono.defer(() -> signIn.register(body.email(), body.password(), body.displayName())));
    }

    /** Signs in; the refresh token travels in an HttpOnly cookie. 401 {@code invalid-credentials}. */
    @PostMapping("/login")
    Mono<ResponseEntity<Tokens>> logIn(@Valid @RequestBody Credentials body, ServerWebExchange exchange) {
        return limits.take(LOGIN_FROM, addressOf(exchange))
                .then(Mono.defer(() -> limits.take(LOGIN_AS, emailKey(body.email()))))
                .then(Mono.defer(() -> signIn.logIn(body.email(), body.password())))
                .map(session -> answer(session.accountId(), session.refreshToken()));
    }

    /** A new access token for the refresh cookie, and a new cookie. 401 {@code invalid-refresh-token}. */
    @PostMapping("/refresh")
    Mono<ResponseEntity<Tokens>> refresh(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            ServerWebExchange exchange) {
        return limits.take(REFRESH, addressOf(exchange))
                .then(Mono.defer(() -> checkOrigin(exchange)))
                .then(Mono.defer(() -> signIn.refresh(token == null ? "" : token)))
                .map(session -> answer(session.accountId(), session.refreshToken()));
    }

    /** Ends this sign-in. */
    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logOut(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            ServerWebExchange exchange) {
        return checkOrigin(exchange)
                .then(Mono.defer(() -> token == null ? Mono.empty() : signIn.logOut(token)))
                .thenReturn(ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, cookie.gone().toString())
                        .build());
    }

    private ResponseEntity<Tokens> answer(UUID accountId, String refreshToken) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.holding(refreshToken).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Tokens(accessTokens.issue(accountId), accessTokens.lifeSeconds()));
    }

    private Mono<Void> checkOrigin(ServerWebExchange exchange) {
        return origins.allows(exchange.getRequest().getHeaders())
                ? Mono.empty()
                : Mono.error(new ProblemException("forbidden", HttpStatus.FORBIDDEN, "This page may not do that."));
    }

    private static String addressOf(ServerWebExchange exchange) {
        return ClientAddress.of(exchange.getRequest().getRemoteAddress());
    }

    private static String emailKey(String email) {
        return live.ovation.platform.Tokens.hash(email.strip().toLowerCase(Locale.ROOT));
    }
}
