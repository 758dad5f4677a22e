package live.ovation.chat;

import java.util.UUID;
import live.ovation.channel.Channel;
import reactor.core.publisher.Mono;

/** Who people are in a chat. */
interface Members {

    /** Errors with {@code person-not-found}. */
    Mono<Member> of(Channel channel, UUID accountId);

    /** Somebody on whom this moderator may act. Errors with {@code chat-not-allowed}, {@code chat-higher-rank} and {@code person-not-found}. */
    default Mono<Member> below(Channel channel, Member by, UUID accountId) {
        return by.moderates()
                ? of(channel, accountId).delayUntil(them -> Rank.requireAbove(by, them.roles()))
                : Mono.error(ChatProblems.notAllowed());
    }
}
