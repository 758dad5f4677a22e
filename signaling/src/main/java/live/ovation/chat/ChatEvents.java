package live.ovation.chat;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What happens in chats, wherever it comes from. */
interface ChatEvents {

    /** Puts an event into a channel's chat, in order, for everybody on every node. Errors with {@code unavailable}. */
    Mono<Void> append(UUID channelId, ChatEvent event);
}
