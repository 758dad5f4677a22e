package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The rules of a channel's chat. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/modes")
class ChatModeController {

    private final Entrance entrance;
    private final ChatRules rules;
    private final ModeDesk desk;

    ChatModeController(Entrance entrance, ChatRules rules, ModeDesk desk) {
        this.entrance = entrance;
        this.rules = rules;
        this.desk = desk;
    }

    @Operation(summary = "The rules of a chat", description = """
                    Who may write in the chat, and how often, for who may watch the channel. Whoever has the chat \
                    open hears of a change as `chat-modes`, and where moderators read ahead of it as `chat-rules`. 401 \
                    `login-required`, 403 `access-denied` and `password-required`, which say in `why` whom the \
                    channel is for.""")
    @GetMapping
    Mono<ChatModes> chatModes(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return entrance.look(slug, who, token, exchange)
                .flatMap(guest -> rules.modes(guest.channel().id()));
    }

    @Operation(summary = "Sets the rules of a chat", description = """
                    All of them at once; only what may be null may be absent. The host and the moderators may. It \
                    counts from the next message on, on every node, and never for who moderates. 403 \
                    `chat-not-allowed`.""")
    @PutMapping
    Mono<ChatModes> setChatModes(@PathVariable String slug, @Valid @RequestBody ChatModes modes, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.change(steward.channel().id(), steward.member(), before -> modes));
    }
}
