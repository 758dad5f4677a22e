package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What waits for a moderator in a channel's chat. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/held")
class HeldController {

    private final Entrance entrance;
    private final HeldDesk desk;

    HeldController(Entrance entrance, HeldDesk desk) {
        this.entrance = entrance;
        this.desk = desk;
    }

    /** The oldest first. */
    record HeldList(@NotNull List<HeldMessage> messages) {}

    @Operation(summary = "What waits for a moderator", description = """
                    Messages that a list of words or a rule against spam has held, the oldest first. Nobody else has \
                    heard of them; their authors know that they wait. Whoever has the chat open and keeps order there \
                    hears of each as `chat-held`, and as `chat-held-decided` when it does not wait any more. 403 \
                    `chat-not-allowed`.""")
    @GetMapping
    Mono<HeldList> heldMessages(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.waiting(steward.channel().id()))
                .map(HeldList::new);
    }

    @Operation(summary = "Lets a message through", description = """
                    It is said at this moment, under the id that it has, as what its author is now; its author hears \
                    `chat-held-outcome`. 403 `chat-not-allowed`; 404 `held-not-found`; 409 `held-already-decided` \
                    when somebody was quicker or it waited for too long, `held-author-banned`.""")
    @PostMapping("/{messageId}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> approveHeld(@PathVariable String slug, @PathVariable UUID messageId, Authentication who) {
        return entrance.act(slug, who).flatMap(steward -> desk.approve(steward.channel(), steward.member(), messageId));
    }

    @Operation(summary = "Does not let a message through", description = """
                    Nobody will read it; its author hears `chat-held-outcome`. 403 `chat-not-allowed`; 404 \
                    `held-not-found`; 409 `held-already-decided`.""")
    @PostMapping("/{messageId}/deny")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> denyHeld(@PathVariable String slug, @PathVariable UUID messageId, Authentication who) {
        return entrance.act(slug, who).flatMap(steward -> desk.deny(steward.channel(), steward.member(), messageId));
    }
}
