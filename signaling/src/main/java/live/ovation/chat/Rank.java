package live.ovation.chat;

import java.util.List;
import reactor.core.publisher.Mono;

/** Who may act on whom in a chat: on a lower rank only. */
enum Rank {
    EVERYBODY,
    MODERATOR,
    HOST,
    ADMIN;

    static Rank of(List<ChatRole> roles) {
        if (roles.contains(ChatRole.ADMIN)) {
            return ADMIN;
        }
        if (roles.contains(ChatRole.HOST)) {
            return HOST;
        }
        return roles.contains(ChatRole.MODERATOR) ? MODERATOR : EVERYBODY;
    }

    /**
     * Errors with {@code chat-not-allowed} for who does not moderate, and {@code chat-higher-rank}.
     *
     * @param other what the person is, or was, whom it is about
     */
    static Mono<Void> requireAbove(Member who, List<ChatRole> other) {
        if (!who.moderates()) {
            return Mono.error(ChatProblems.notAllowed());
        }
        return of(who.roles()).compareTo(of(other)) > 0 ? Mono.empty() : Mono.error(ChatProblems.higherRank());
    }
}
