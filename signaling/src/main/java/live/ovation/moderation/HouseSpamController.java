package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is taken for spam in chats whose channel has no rules of its own. For administrators. */
@RestController
@RequestMapping("/api/v1/admin/spam-rules")
class HouseSpamController {

    private static final Limit ACTS = new Limit("house-spam-rules", 60, Duration.ofMinutes(1));

    private final SpamBook book;
    private final RateLimits limits;

    HouseSpamController(SpamBook book, RateLimits limits) {
        this.book = book;
        this.limits = limits;
    }

    @Operation(
            summary = "The rules against spam of the house",
            description = "They count in every chat whose channel has none of its own.")
    @GetMapping
    Mono<SpamRules> houseSpamRules(Authentication who) {
        return limits.take(ACTS, who.getName()).then(house());
    }

    @Operation(
            summary = "Sets the rules against spam of the house",
            description = "All of them; on every node, from the next message on. 422 `invalid-domain`.")
    @PutMapping
    Mono<SpamRules> setHouseSpamRules(@Valid @RequestBody SpamRules rules, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> book.set(null, rules, Accounts.idOf(who))))
                .then(house());
    }

    @Operation(
            summary = "Makes the rules against spam of the house as they were at first",
            description = "The answer is those.")
    @DeleteMapping
    Mono<SpamRules> resetHouseSpamRules(Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> book.reset(null, Accounts.idOf(who))))
                .then(house());
    }

    private Mono<SpamRules> house() {
        return Mono.defer(book::house);
    }
}
