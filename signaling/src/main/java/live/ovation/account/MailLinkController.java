package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Letters with links in them, and what the links do. */
@RestController
@RequestMapping("/api/v1/auth")
class MailLinkController {

    private static final Limit ASKED_FROM = new Limit("mail-link-from", 20, Duration.ofMinutes(10));
    /** Few, since nobody wants a full letter box for somebody else's fun. */
    private static final Limit ASKED_FOR = new Limit("mail-link-for", 3, Duration.ofMinutes(10));

    private final Registration registration;
    private final PasswordChange passwordChange;
    private final RateLimits limits;

    MailLinkController(Registration registration, PasswordChange passwordChange, RateLimits limits) {
        this.registration = registration;
        this.passwordChange = passwordChange;
        this.limits = limits;
    }

    record Address(@NotBlank @Email @Size(max = 254) String email) {}

    record Link(@NotBlank @Size(max = 100) String token) {}

    record NewPassword(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(min = 10, max = 200) String password) {}

    /** Sends the link that verifies an e-mail once more; the answer is the same whether there is such an account or not. */
    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> sendVerification(@Valid @RequestBody Address body, ServerWebExchange exchange) {
        return limited(exchange, body.email()).then(EvenTime.of(registration.sendVerification(body.email())));
    }

    /** Verifies an e-mail by the link that was sent to it; an address that an account is to have is its address from then on. 410 {@code invalid-link}, 409 {@code email-taken}. */
    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> verify(@Valid @RequestBody Link body, ServerWebExchange exchange) {
        return limited(exchange).then(Mono.defer(() -> registration.verify(body.token())));
    }

    /** Sends the link that sets a new password; the answer is the same whether there is such an account or not. */
    @PostMapping("/forgotten")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> forget(@Valid @RequestBody Address body, ServerWebExchange exchange) {
        return limited(exchange, body.email()).then(EvenTime.of(passwordChange.forget(body.email())));
    }

    /** Sets a new password by the link that was sent, and signs out every device. 410 {@code invalid-link}, 422 {@code weak-password}. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reset(@Valid @RequestBody NewPassword body, ServerWebExchange exchange) {
        return limited(exchange).then(Mono.defer(() -> passwordChange.reset(body.token(), body.password())));
    }

    private Mono<Void> limited(ServerWebExchange exchange) {
        return limits.take(ASKED_FROM, Device.of(exchange.getRequest()).address());
    }

    private Mono<Void> limited(ServerWebExchange exchange, String email) {
        return limited(exchange)
                .then(Mono.defer(() -> limits.take(ASKED_FOR, Tokens.hash(Registration.normal(email)))));
    }
}
