package live.ovation.platform;

import reactor.core.publisher.Mono;

/** Work that waits for somebody who runs the house. */
public interface Backlog {

    /** A word in lower case, the same for ever. */
    String name();

    /** How much waits now. */
    Mono<Long> waiting();
}
