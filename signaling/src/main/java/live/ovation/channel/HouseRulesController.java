package live.ovation.channel;

import jakarta.validation.Valid;
import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The owner's say in who sits where. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/house-rules")
class HouseRulesController {

    private static final Limit CHANGES = new Limit("house-rules", 60, Duration.ofMinutes(1));

    private final Channels channels;
    private final RuleBook rules;
    private final RateLimits limits;

    HouseRulesController(Channels channels, RuleBook rules, RateLimits limits) {
        this.channels = channels;
        this.rules = rules;
        this.limits = limits;
    }

    @GetMapping
    Mono<HouseRules> get(@PathVariable String slug, Authentication who) {
        return limits.take(CHANGES, who.getName())
                .then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)))
                .flatMap(channel -> rules.of(channel.id()));
    }

    /** They hold from now on, also for who is watching already. */
    @PutMapping
    Mono<HouseRules> put(@PathVariable String slug, @Valid @RequestBody HouseRules body, Authentication who) {
        return limits.take(CHANGES, who.getName())
                .then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)))
                .flatMap(channel -> rules.set(channel.id(), body));
    }
}
