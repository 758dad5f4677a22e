package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pictures that a channel lets people write with. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/emotes")
class EmoteController {

    static final String CODE = "[a-z0-9_]{2,24}";

    private static final Limit CHANGES = new Limit("emote-changes", 120, Duration.ofMinutes(10));

    private final Entrance entrance;
    private final Channels channels;
    private final Emotes emotes;
    private final RateLimits limits;

    EmoteController(Entrance entrance, Channels channels, Emotes emotes, RateLimits limits) {
        this.entrance = entrance;
        this.channels = channels;
        this.emotes = emotes;
        this.limits = limits;
    }

    /** Emotes in the order of their codes. */
    record EmoteList(List<Emotes.Emote> emotes) {}

    @Operation(summary = "The emotes of a channel", description = """
                    For who may watch it. In a message each stands as `:code:`, which clients replace by the picture \
                    at `url`. 401 `login-required`, 403 `access-denied` and `password-required`.""")
    @GetMapping
    Mono<EmoteList> emotes(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return entrance.look(slug, who, token, exchange)
                .flatMap(guest -> emotes.of(guest.channel().id()))
                .map(EmoteList::new);
    }

    @Operation(
            summary = "Adds an emote",
            description = """
                    The picture as the body, 256 kB at the most; its middle is kept, drawn anew as a PNG of 112 x \
                    112 pixels or fewer, without what else the file says; of one that moves, its beginning. `code` \
                    is what people write between colons: 2 to 24 of a-z, 0-9 and _. The owner of the channel may. \
                    403 `channel-not-owned`, 409 `emote-exists`, `emote-limit` after 100, 413 `picture-too-large`, \
                    422 `picture-unreadable`.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_GIF_VALUE, "image/webp"})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Emotes.Emote> addEmote(
            @PathVariable String slug,
            @RequestParam @Pattern(regexp = CODE, message = "2 to 24 of a-z, 0-9 and _") String code,
            ServerHttpRequest request,
            Authentication who) {
        return owned(slug, who).flatMap(channel -> emotes.add(channel.id(), code, request.getBody()));
    }

    @Operation(summary = "Removes an emote", description = """
                    At once; older messages show its code. One that is not there is no error. 403 \
                    `channel-not-owned`.""")
    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeEmote(@PathVariable String slug, @PathVariable String code, Authentication who) {
        return owned(slug, who).flatMap(channel -> emotes.remove(channel.id(), code));
    }

    private Mono<Channel> owned(String slug, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)));
    }
}
