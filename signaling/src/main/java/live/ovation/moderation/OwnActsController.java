package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was done about oneself. */
@RestController
class OwnActsController {

    private static final Limit LOOKS = new Limit("own-acts", 60, Duration.ofMinutes(1));

    private final OwnActs acts;
    private final RateLimits limits;

    OwnActsController(OwnActs acts, RateLimits limits) {
        this.acts = acts;
        this.limits = limits;
    }

    /** The newest first. */
    record OwnActList(@NotNull List<OwnActs.OwnAct> acts) {}

    @Operation(summary = "What was done about one's account", description = """
                    Warnings, timeouts, bans, messages taken away, broadcasts and videos taken down, suspensions, and \
                    what was taken back, with the reason and the channel; the newest first, 100 at the most. A \
                    moderator is `moderator` of the channel, whoever runs the house `house`; no names, and not who \
                    reported anything.""")
    @GetMapping("/api/v1/me/acts")
    Mono<OwnActList> ownActs(Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> acts.of(Accounts.idOf(who))))
                .map(OwnActList::new);
    }
}
