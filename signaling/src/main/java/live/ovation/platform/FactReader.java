package live.ovation.platform;

import reactor.core.publisher.Mono;

/** Who has to learn of facts. */
public interface FactReader {

    /** Stays the same from one release to the next. */
    String name();

    boolean wants(String topic);

    /**
     * Takes a fact over, within seconds. It comes again when this errors or the node dies meanwhile, maybe after later ones, so that
     * what was taken over already must do nothing.
     */
    Mono<Void> read(Fact fact);
}
