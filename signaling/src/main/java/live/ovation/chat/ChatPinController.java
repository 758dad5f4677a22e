package live.ovation.chat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channels;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of single messages. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat")
class ChatPinController {

    private final Entrance entrance;
    private final PinBoard pins;
    private final Channels channels;
    private final Chat chat;

    ChatPinController(Entrance entrance, PinBoard pins, Channels channels, Chat chat) {
        this.entrance = entrance;
        this.pins = pins;
        this.channels = channels;
        this.chat = chat;
    }

    /** The message that everybody is to see. */
    record NewPin(@NotNull UUID messageId) {}

    /**
     * Puts a message on top of the chat, in place of the one that is there. Whoever has the chat open hears {@code chat-pinned}. 403
     * {@code chat-not-allowed}, 404 {@code chat-message-not-found}.
     */
    @PutMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> pin(@PathVariable String slug, @Valid @RequestBody NewPin body, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> pins.pin(steward.channel().id(), steward.member(), body.messageId()));
    }

    /** Takes it off again; nothing that is there is no error. 403 {@code chat-not-allowed}. */
    @DeleteMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unpin(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> pins.unpin(steward.channel().id(), steward.member()));
    }

    /**
     * Takes a message away: one's own, or as a moderator somebody else's. 403 {@code chat-not-allowed}, {@code chat-higher-rank}, 404
     * {@code chat-message-not-found}.
     */
    @DeleteMapping("/messages/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> deleteMessage(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return channels.find(slug).flatMap(channel -> chat.delete(channel, Accounts.idOf(who), id));
    }
}
