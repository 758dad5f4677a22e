package live.ovation.chat;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages that were said and not taken away. */
interface MessageBook {

    /** Errors with {@code chat-message-not-found}. */
    Mono<ChatEvent.Message> find(UUID channelId, UUID messageId);

    /** Somebody's newest messages in a channel, the newest first. */
    Flux<ChatEvent.Message> recentOf(UUID channelId, UUID accountId, int limit);

    /** How many messages somebody wrote in a channel, those that were taken away with them. */
    Mono<Long> countOf(UUID channelId, UUID accountId);
}
