package live.ovation.chat;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The message on top of each chat. */
interface Pins {

    /** Empty when none is pinned. */
    Mono<ChatEvent.Message> of(UUID channelId);
}
