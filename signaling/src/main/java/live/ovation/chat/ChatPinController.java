package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
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

    @Operation(summary = "Puts a message on top of the chat", description = """
                    In place of the one that is there. Whoever has the chat open hears `chat-pinned`. When the \
                    message is changed or taken away, so is what is on top. 403 `chat-not-allowed`, 404 \
                    `chat-message-not-found`.""")
    @PutMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> pin(@PathVariable String slug, @Valid @RequestBody NewPin body, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> pins.pin(steward.channel().id(), steward.member(), body.messageId()));
    }

    @Operation(
            summary = "Takes the message on top off again",
            description = "Nothing that is there is no error. 403 `chat-not-allowed`.")
    @DeleteMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unpin(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> pins.unpin(steward.channel().id(), steward.member()));
    }

    @Operation(summary = "Takes a message away", description = """
                    One's own, or as a moderator that of somebody of a lower rank. Whoever has the chat open hears \
                    `chat-deleted`. 403 `chat-not-allowed`, `chat-higher-rank`, 404 `chat-message-not-found`.""")
    @DeleteMapping("/messages/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> deleteMessage(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return channels.find(slug).flatMap(channel -> chat.delete(channel, Accounts.idOf(who), id));
    }
}
