package live.ovation.account;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Makes an answer take as long for an address that has an account as for one that has none. */
final class EvenTime {

    /** Longer than finding an account and keeping a letter usually takes. */
    private static final Duration AT_LEAST = Duration.ofMillis(300);

    private EvenTime() {}

    static Mono<Void> of(Mono<Void> work) {
        return Mono.when(work, Mono.delay(AT_LEAST));
    }
}
