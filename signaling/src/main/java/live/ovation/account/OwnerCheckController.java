package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The question whether it is still the owner who sits there. */
@RestController
class OwnerCheckController {

    private static final Limit CHECKS = new Limit("owner-check", 10, Duration.ofMinutes(10));

    private final OwnerChecks owner;
    private final RateLimits limits;

    OwnerCheckController(OwnerChecks owner, RateLimits limits) {
        this.owner = owner;
        this.limits = limits;
    }

    /** @param code of the second factor, where there is one */
    record OwnerCheck(
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {}

    /**
     * Gives the password once more, and a code where there is a second factor, which is good for ten minutes of what answers {@code password-needed} else. 403
     * {@code wrong-password}, {@code second-factor-needed}, {@code invalid-code}, and {@code sign-in-again} for an account without one.
     */
    @PostMapping("/api/v1/me/owner-check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> check(@Valid @RequestBody OwnerCheck body, Authentication who) {
        return limits.take(CHECKS, who.getName())
                .then(Mono.defer(
                        () -> owner.confirm(Who.of(who), new OwnerChecks.Proof(body.password(), body.code()))));
    }
}
