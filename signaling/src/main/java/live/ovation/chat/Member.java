package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.chat.ChatYouView.Silence;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Somebody with an account, in a channel's chat. */
record Member(UUID accountId, String name, List<ChatRole> roles, boolean moderates, Conduct conduct) {

    @Nullable
    Silence silence() {
        return conduct.silence();
    }

    /** Whether only they themselves and moderators see what they write. Who keeps order sees all of it, and so would know. */
    boolean shadowed() {
        return conduct.shadowed() && Rank.of(roles) == Rank.EVERYBODY;
    }

    /** Errors with {@code chat-warned} while a warning waits to be acknowledged. */
    Mono<Void> requireHeeded() {
        return conduct.warning() == null ? Mono.empty() : Mono.error(ConductProblems.warned());
    }
}
