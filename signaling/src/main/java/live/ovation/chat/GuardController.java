package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rules that are tightened in one step. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/guard")
class GuardController {

    private final Entrance entrance;
    private final Guard guard;

    GuardController(Entrance entrance, Guard guard) {
        this.entrance = entrance;
        this.guard = guard;
    }

    /**
     * Whether the rules are tightened, and how far.
     *
     * @param slowSeconds what slow mode is at the least while they are
     * @param followersMinutes how long one has to follow at the least while they are
     */
    record GuardState(boolean up, int slowSeconds, int followersMinutes) {

        static GuardState of(boolean up) {
            return new GuardState(up, Guard.SLOW_SECONDS, Guard.FOLLOWERS_MINUTES);
        }
    }

    @Operation(summary = "Whether the rules of a chat are tightened", description = "403 `chat-not-allowed`.")
    @GetMapping
    Mono<GuardState> chatGuard(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> guard.isUp(steward.channel().id()))
                .map(GuardState::of);
    }

    @Operation(summary = "Tightens the rules of a chat", description = """
                    At once: only who has followed for ten minutes writes, every ten seconds. What is stricter \
                    already stays. It is an answer to `chat-raid`, and everybody hears of it as `chat-modes`. 403 \
                    `chat-not-allowed`.""")
    @PutMapping
    Mono<GuardState> raiseChatGuard(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> guard.raise(steward.channel().id(), steward.member()))
                .thenReturn(GuardState.of(true));
    }

    @Operation(summary = "Takes tightened rules back", description = """
                    They are as they were before, but for those that somebody has changed since. Twelve hours later \
                    they stay as they are. 403 `chat-not-allowed`.""")
    @DeleteMapping
    Mono<GuardState> lowerChatGuard(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> guard.lower(steward.channel().id(), steward.member()))
                .thenReturn(GuardState.of(false));
    }
}
