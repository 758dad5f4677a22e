package live.ovation.stream;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who follows a channel. */
interface Followers {

    Mono<Boolean> include(UUID channelId, UUID accountId);
}
