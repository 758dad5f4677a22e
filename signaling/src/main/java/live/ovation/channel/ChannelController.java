package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class ChannelController {

    private static final Limit CHANGES = new Limit("channel-changes", 30, Duration.ofMinutes(1));

    private final Channels channels;
    private final RateLimits limits;
    private final WebProperties web;
    private final IngestProperties ingest;

    ChannelController(Channels channels, RateLimits limits, WebProperties web, IngestProperties ingest) {
        this.channels = channels;
        this.limits = limits;
        this.web = web;
        this.ingest = ingest;
    }

    record NewChannel(
            @NotNull @Pattern(regexp = Slugs.PATTERN, message = Slugs.RULE)
            String slug,

            @NotBlank @Size(max = 140) String title) {}

    record Rename(@NotBlank @Size(max = 140) String title) {}

    /** Where an encoder sends to. The key is not kept in clear and never shown again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StreamKey(
            String streamKey, String whipUrl, @Nullable String rtmpUrl) {}

    /** Makes the account's channel. 409 {@code slug-taken}, {@code channel-limit}. */
    @PostMapping("/channels")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Channel.View> create(@Valid @RequestBody NewChannel body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.create(Accounts.idOf(who), body.slug(), body.title())))
                .map(Channel::view);
    }

    @GetMapping("/channels/{slug}")
    Mono<Channel.View> get(@PathVariable String slug) {
        return channels.find(slug).map(Channel::view);
    }

    /** The channel of the account that is signed in; 404 {@code channel-not-found} while it has none. */
    @GetMapping("/me/channel")
    Mono<Channel.View> mine(Authentication who) {
        return channels.of(Accounts.idOf(who)).map(Channel::view);
    }

    @PatchMapping("/channels/{slug}")
    Mono<Channel.View> rename(@PathVariable String slug, @Valid @RequestBody Rename body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.rename(Accounts.idOf(who), slug, body.title())))
                .map(Channel::view);
    }

    /** A new stream key in place of the old one. */
    @PostMapping("/channels/{slug}/stream-key")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<StreamKey> newStreamKey(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> channels.newStreamKey(Accounts.idOf(who), slug)))
                .map(key -> new StreamKey(key, web.publicUrl() + "/whip/" + slug, ingest.rtmpUrl()));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }
}
