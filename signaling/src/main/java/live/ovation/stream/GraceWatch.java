package live.ovation.stream;

import java.time.Duration;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks each second for grace windows that have closed. The database keeps the time, so a restart forgets none. */
@Component
class GraceWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(GraceWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Streams streams;

    GraceWatch(Streams streams) {
        this.streams = streams;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(PERIOD)
                .onBackpressureDrop()
                .concatMap(tick -> streams.endOutOfGrace()
                        .then()
                        .timeout(Duration.ofSeconds(10))
                        .onErrorResume(this::tryLater))
                .subscribe();
    }

    private Mono<Void> tryLater(Throwable e) {
        log.warn("Could not look for streams out of grace: {}", e.toString());
        return Mono.empty();
    }
}
