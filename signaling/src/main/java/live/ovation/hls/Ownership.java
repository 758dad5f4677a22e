package live.ovation.hls;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which node packages a stream: one at a time, whatever happens. */
interface Ownership {

    /** True when the stream is this node's from now on, until it is released or not renewed for a while. */
    Mono<Boolean> acquire(UUID streamId);

    /** False when another node has the stream. */
    Mono<Boolean> renew(UUID streamId);

    Mono<Void> release(UUID streamId);
}
