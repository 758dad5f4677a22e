package live.ovation.chat;

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

    /**
     * Who may write in the chat, and how often, for who may watch the channel. Whoever has the chat open hears of a change as
     * {@code chat-modes}. 401 {@code login-required}, 403 {@code access-denied} and {@code password-required}.
     *
     * @param token a playback token that was given for the channel's password
     */
    @GetMapping
    Mono<ChatModes> chatModes(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return entrance.look(slug, who, token, exchange)
                .flatMap(guest -> rules.modes(guest.channel().id()));
    }

    /**
     * Sets all rules at once; the host and the moderators may. Only what may be null may be absent. It counts from the next message on, on every node, and
     * never for who moderates. 403 {@code chat-not-allowed}.
     */
    @PutMapping
    Mono<ChatModes> setChatModes(@PathVariable String slug, @Valid @RequestBody ChatModes modes, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.change(steward.channel().id(), steward.member(), before -> modes));
    }
}
