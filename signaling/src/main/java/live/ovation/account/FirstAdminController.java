package live.ovation.account;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ways to a house's first administrator: by the link that its start prints, and by a command on its machine. */
@RestController
class FirstAdminController {

    private static final Limit CLAIMS = new Limit("first-admin", 10, Duration.ofMinutes(10));

    private final FirstAdmin first;
    private final RateLimits limits;

    FirstAdminController(FirstAdmin first, RateLimits limits) {
        this.first = first;
        this.limits = limits;
    }

    record FirstAdminClaim(@NotBlank @Size(max = 200) String token) {}

    /** @param email of somebody who has registered */
    record FirstAdminOrder(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 254) String email) {}

    /** Makes who is signed in the first administrator. 403 {@code wrong-admin-token}, 409 {@code admin-exists}. */
    @PostMapping("/api/v1/me/first-admin")
    Mono<Account> claim(@Valid @RequestBody FirstAdminClaim body, Authentication who) {
        return limits.take(CLAIMS, who.getName()).then(Mono.defer(() -> first.claim(body.token(), Accounts.idOf(who))));
    }

    /**
     * For {@code infra/admin}, on the machine of the service. It asks for the token as well: other programs there, a browser among them,
     * can call this, too.
     */
    @Hidden
    @PostMapping("/actuator/first-admin")
    Mono<Void> appoint(@Valid @RequestBody FirstAdminOrder body) {
        return limits.take(CLAIMS, "the machine")
                .then(Mono.defer(() -> first.claimFor(body.token(), body.email())))
                .then();
    }
}
