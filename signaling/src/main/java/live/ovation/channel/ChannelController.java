package live.ovation.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class ChannelController {

    private static final Limit CHANGES = new Limit("channel-changes", 30, Duration.ofMinutes(1));
    private static final Categories CATEGORIES = new Categories(List.of(Category.values()));

    private final Channels channels;
    private final ChannelPages pages;
    private final RateLimits limits;

    ChannelController(Channels channels, ChannelPages pages, RateLimits limits) {
        this.channels = channels;
        this.pages = pages;
        this.limits = limits;
    }

    record NewChannel(
            @NotNull @Pattern(regexp = Slugs.PATTERN, message = Slugs.RULE)
            String slug,

            @NotBlank @Size(max = 140) @Pattern(regexp = Texts.LINE, message = Texts.RULE)
            String title) {}

    record Rename(
            @NotBlank @Size(max = 140) @Pattern(regexp = Texts.LINE, message = Texts.RULE)
            String title) {}

    /** All categories there are. */
    record Categories(List<Category> categories) {}

    /** What channels can be about. */
    @GetMapping("/categories")
    Mono<Categories> categories() {
        return Mono.just(CATEGORIES);
    }

    /**
     * Makes the account's channel. 409 {@code slug-taken}, {@code slug-reserved} for what the house keeps for itself,
     * {@code slug-confusable} for what looks like another channel's address, {@code channel-limit}.
     */
    @PostMapping("/channels")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Channel.View> create(@Valid @RequestBody NewChannel body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.create(Accounts.idOf(who), body.slug(), body.title())))
                .map(Channel::view);
    }

    /** What its page shows. 404 {@code channel-not-found}. */
    @GetMapping("/channels/{slug}")
    Mono<ChannelPage> channel(@PathVariable String slug, @Nullable Authentication who) {
        @Nullable UUID viewer = who == null ? null : Accounts.idOf(who);
        return pages.of(slug, viewer);
    }

    /** The channel of the account that is signed in; 404 {@code channel-not-found} while it has none. */
    @GetMapping("/me/channel")
    Mono<Channel.View> mine(Authentication who) {
        return channels.of(Accounts.idOf(who)).map(Channel::view);
    }

    /** Changes the title alone. 403 {@code channel-not-owned}. */
    @PatchMapping("/channels/{slug}")
    Mono<Channel.View> rename(@PathVariable String slug, @Valid @RequestBody Rename body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.rename(Accounts.idOf(who), slug, body.title())))
                .map(Channel::view);
    }

    /** What its owner says about it. 403 {@code channel-not-owned}. */
    @GetMapping("/channels/{slug}/settings")
    Mono<ChannelSettings> settings(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.rowOwnedBy(Accounts.idOf(who), slug)))
                .map(ChannelSettings::of);
    }

    /** All of it at once: what is absent is taken away. 403 {@code channel-not-owned}. */
    @PutMapping("/channels/{slug}/settings")
    Mono<ChannelSettings> change(
            @PathVariable String slug, @Valid @RequestBody ChannelSettings body, Authentication who) {
        return limited(who).then(Mono.defer(() -> channels.change(Accounts.idOf(who), slug, body)));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }
}
