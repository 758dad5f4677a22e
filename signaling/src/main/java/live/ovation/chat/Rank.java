package live.ovation.chat;

import java.util.List;
import live.ovation.platform.ProblemException;
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

    static boolean isAbove(List<ChatRole> who, List<ChatRole> other) {
        return of(who).compareTo(of(other)) > 0;
    }

    /** Errors with {@code chat-not-allowed} for who does not moderate, and {@code chat-higher-rank}. */
    static Mono<Member> requireAbove(Member who, Member other) {
        ProblemException problem = !who.moderates()
                ? ChatProblems.notAllowed()
                : isAbove(who.roles(), other.roles()) ? null : ChatProblems.higherRank();
        return problem == null ? Mono.just(other) : Mono.error(problem);
    }
}
