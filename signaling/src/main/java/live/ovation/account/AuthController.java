package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
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

/** The door: register, sign in, stay signed in, sign out. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthController {

    private static final Limit REGISTER = new Limit("register", 20, Duration.ofMinutes(10));
    private static final Limit REFRESH = new Limit("refresh", 120, Duration.ofMinutes(5));

    private final Registration registration;
    private final PasswordSignIn passwordSignIn;
    private final SignIns signIns;
    private final SignedIn signedIn;
    private final RefreshCookie cookie;
    private final RateLimits limits;
    private final Origins origins;

    AuthController(
            Registration registration,
            PasswordSignIn passwordSignIn,
            SignIns signIns,
            SignedIn signedIn,
            RefreshCookie cookie,
            RateLimits limits,
            Origins origins) {
        this.registration = registration;
        this.passwordSignIn = passwordSignIn;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.limits = limits;
        this.origins = origins;
    }

    record NewAccount(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 200) String password,
            @NotBlank @Size(max = 80) String displayName) {}

    /** The address that a letter was sent to. */
    record Registered(String email) {}

    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(min = 1, max = 200) String password) {}

    record SecondFactor(
            @NotBlank @Size(max = 100) String challenge,
            @NotBlank @Size(max = 40) String code) {}

    /**
     * Makes an account, which may sign in at once unless the operator asks for a verified e-mail, and sends the link that verifies it. An
     * address that has an account already gets a letter that says so, and the caller the same answer. 422 {@code weak-password}, {@code invalid-name}.
     */
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Registered> register(@Valid @RequestBody NewAccount body, ServerWebExchange exchange) {
        return limits.take(REGISTER, Device.of(exchange.getRequest()).address())
                .then(Mono.defer(() ->
                        registration.register(body.email(), body.password(), body.displayName(), languageOf(exchange))))
                .thenReturn(new Registered(body.email()));
    }

    /**
     * Signs in; the refresh token travels in an HttpOnly cookie. 401 {@code invalid-credentials}, or {@code second-factor-required} with
     * the member {@code challenge} that {@code /second-factor} takes; 403 {@code email-not-verified}.
     */
    @PostMapping("/login")
    Mono<ResponseEntity<SignedIn.Tokens>> logIn(@Valid @RequestBody Credentials body, ServerWebExchange exchange) {
        Device device = Device.of(exchange.getRequest());
        return passwordSignIn
                .logIn(body.email(), body.password(), device)
                .flatMap(session -> signedIn.answer(session, device));
    }

    /**
     * The second half of signing in: the code that an authenticator app shows, or a recovery code. 403 {@code invalid-code}, 401
     * {@code challenge-expired}.
     */
    @PostMapping("/second-factor")
    Mono<ResponseEntity<SignedIn.Tokens>> secondFactor(
            @Valid @RequestBody SecondFactor body, ServerWebExchange exchange) {
        Device device = Device.of(exchange.getRequest());
        return limits.take(KnownDevices.FROM, device.address())
                .then(Mono.defer(() -> signIns.answer(body.challenge(), body.code(), device)))
                .flatMap(session -> signedIn.answer(session, device));
    }

    /** A new access token for the refresh cookie, and a new cookie. 401 {@code invalid-refresh-token}. */
    @PostMapping("/refresh")
    Mono<ResponseEntity<SignedIn.Tokens>> refresh(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            ServerWebExchange exchange) {
        return limits.take(REFRESH, Device.of(exchange.getRequest()).address())
                .then(Mono.defer(() -> checkOrigin(exchange)))
                .then(Mono.defer(() -> signIns.refresh(token == null ? "" : token)))
                .map(signedIn::answer);
    }

    /** Ends this sign-in. */
    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logOut(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            ServerWebExchange exchange) {
        return checkOrigin(exchange)
                .then(Mono.defer(() -> token == null ? Mono.empty() : signIns.end(token)))
                .thenReturn(ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, cookie.gone().toString())
                        .build());
    }

    private Mono<Void> checkOrigin(ServerWebExchange exchange) {
        return origins.allows(exchange.getRequest().getHeaders())
                ? Mono.empty()
                : Mono.error(new ProblemException("forbidden", HttpStatus.FORBIDDEN, "This page may not do that."));
    }

    static String languageOf(ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        return locale == null ? "en" : locale.getLanguage();
    }
}
