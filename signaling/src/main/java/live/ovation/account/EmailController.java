package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The address of one's account. */
@RestController
@RequestMapping("/api/v1/me/email")
class EmailController {

    /** Few, since the letters go to whatever address somebody types. */
    private static final Limit CHANGES = new Limit("email-changes", 5, Duration.ofHours(1));

    private final EmailChange change;
    private final OwnerChecks owner;
    private final RateLimits limits;

    EmailController(EmailChange change, OwnerChecks owner, RateLimits limits) {
        this.change = change;
        this.owner = owner;
        this.limits = limits;
    }

    record NewAddress(@NotBlank @Email @Size(max = 254) String email) {}

    /**
     * Sends a link to the address that the account is to have; it has it once the link is opened ({@code /api/v1/auth/verify}). The answer
     * is the same where that address has an account already. 403 {@code password-needed}, {@code sign-in-again}.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> changeEmail(@Valid @RequestBody NewAddress body, Authentication who) {
        return owner.require(Who.of(who))
                .then(Mono.defer(() -> limits.take(CHANGES, who.getName())))
                .then(Mono.defer(() -> change.ask(Who.of(who).accountId(), body.email())));
    }
}
