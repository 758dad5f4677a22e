package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me")
class DepartureController {

    private static final Limit EXPORTS = new Limit("exports", 5, Duration.ofHours(1));
    private static final Limit DELETIONS = new Limit("deletions", 5, Duration.ofMinutes(10));

    private final Departure departure;
    private final RateLimits limits;

    DepartureController(Departure departure, RateLimits limits) {
        this.departure = departure;
        this.limits = limits;
    }

    /**
     * @param password the present one; empty for an account without one
     * @param code of the second factor, where there is one
     */
    record Farewell(
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {}

    /** Everything that is kept of the account that is signed in, by section. */
    @GetMapping("/export")
    Mono<ResponseEntity<Map<String, Object>>> export(Authentication who) {
        return limits.take(EXPORTS, who.getName())
                .then(Mono.defer(() -> departure.export(Accounts.idOf(who))))
                .map(all -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ovation-account.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(all));
    }

    /**
     * Deletes the account that is signed in, with its channel and recordings, for good. 403 {@code wrong-password},
     * {@code second-factor-needed}, {@code invalid-code}; 409
     * {@code video-on-air} while it broadcasts.
     */
    @PostMapping("/deletion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@Valid @RequestBody Farewell body, Authentication who) {
        return limits.take(DELETIONS, who.getName())
                .then(Mono.defer(
                        () -> departure.leave(Who.of(who), new OwnerChecks.Proof(body.password(), body.code()))));
    }
}
