package live.ovation.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What happens in chats, wherever it comes from. */
interface ChatEvents {

    /** Puts an event into a channel's chat, in order, for everybody on every node. Errors with {@code unavailable}. */
    default Mono<Void> append(UUID channelId, ChatEvent event) {
        return append(channelId, event, null);
    }

    /**
     * The same, for not everybody.
     *
     * @param shadowOf who alone hears it, beside moderators; null: it is for everybody
     */
    Mono<Void> append(UUID channelId, ChatEvent event, @Nullable UUID shadowOf);
}
