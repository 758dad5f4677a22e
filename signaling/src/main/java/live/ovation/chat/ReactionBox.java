package live.ovation.chat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers reactions, of all nodes. */
public interface ReactionBox {

    /** Lets one fly, unless {@code who} let many fly just now. */
    Mono<Void> react(UUID channelId, String who, Reaction reaction);

    /** What flew in about the last half second. */
    Flux<ReactionCounts> counts();

    /**
     * Of one channel.
     *
     * @param at when they were counted, by the service's clock
     */
    record ReactionCounts(UUID channelId, Instant at, Map<Reaction, Integer> counts) {}
}
