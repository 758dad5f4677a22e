package live.ovation.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who moderates a channel, which its owner decides. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/moderators")
class ModeratorController {

    private static final Limit CHANGES = new Limit("moderators", 30, Duration.ofMinutes(1));

    private final Moderators moderators;
    private final RateLimits limits;

    ModeratorController(Moderators moderators, RateLimits limits) {
        this.moderators = moderators;
        this.limits = limits;
    }

    /** @param person the address of their channel, or their e-mail */
    record NewModerator(
            @NotBlank @Size(max = 254) @Pattern(regexp = Texts.LINE, message = Texts.RULE)
            String person) {}

    record ModeratorList(List<Moderator> moderators) {}

    /** The moderators, in the order in which they were added. */
    @GetMapping
    Mono<ModeratorList> moderators(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> moderators.list(Accounts.idOf(who), slug)))
                .map(ModeratorList::new);
    }

    /**
     * Makes somebody a moderator. By e-mail it counts as soon as they have shown that it is theirs, and the answer is the same whether they
     * have an account or not. 404 {@code channel-not-found}, 409 {@code own-channel}, {@code moderator-exists}, {@code moderator-limit}.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Moderator> addModerator(@PathVariable String slug, @Valid @RequestBody NewModerator body, Authentication who) {
        String person = body.person().strip();
        UUID owner = Accounts.idOf(who);
        return limited(who)
                .then(Mono.defer(() -> person.contains("@")
                        ? moderators.addByEmail(owner, slug, person)
                        : moderators.addByChannel(owner, slug, person)));
    }

    /** They moderate no more, at once; somebody who does not is no error. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeModerator(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who).then(Mono.defer(() -> moderators.remove(Accounts.idOf(who), slug, id)));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }
}
