package live.ovation.chat;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages that were said and not taken away. */
interface MessageBook {

    /** One that everybody sees. Errors with {@code chat-message-not-found} and {@code chat-message-shadowed}. */
    Mono<ChatEvent.Message> find(UUID channelId, UUID messageId);

    /** Somebody's newest messages in a channel, the newest first, those in the shadow with them. */
    Flux<MessageRow> recentOf(UUID channelId, UUID accountId, int limit);

    /**
     * How many messages somebody wrote in a channel, those that were taken away with them.
     *
     * @param all whether those in the shadow count, too
     */
    Mono<Long> countOf(UUID channelId, UUID accountId, boolean all);
}
