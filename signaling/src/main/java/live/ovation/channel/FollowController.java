package live.ovation.channel;

import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/channels/{slug}/follow")
class FollowController {

    private static final Limit CHANGES = new Limit("follows", 60, Duration.ofMinutes(1));

    private final Follows follows;
    private final RateLimits limits;

    FollowController(Follows follows, RateLimits limits) {
        this.follows = follows;
        this.limits = limits;
    }

    /** Follows the channel; once more is no error. 409 {@code own-channel}, {@code follow-limit} after 500 channels. */
    @PutMapping
    Mono<Following> follow(@PathVariable String slug, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> follows.follow(Accounts.idOf(who), slug)));
    }

    /** Follows it no more; not following it is no error. */
    @DeleteMapping
    Mono<Following> unfollow(@PathVariable String slug, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> follows.unfollow(Accounts.idOf(who), slug)));
    }
}
