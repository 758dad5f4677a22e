package live.ovation.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who follows which chat, on all nodes. */
public interface Presence {

    void entered(UUID channelId, @Nullable UUID accountId, String connectionId);

    void left(UUID channelId, String connectionId);

    Mono<Integer> people(UUID channelId);

    /** Channels whose count has changed. */
    Flux<UUID> changes();
}
