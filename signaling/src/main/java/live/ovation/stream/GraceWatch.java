package live.ovation.stream;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks each second for grace windows that have closed. The database keeps the time, so a restart forgets none. */
@Component
class GraceWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GraceWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Streams streams;
    private volatile Disposable watching = Disposables.disposed();

    GraceWatch(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        watching = Flux.interval(PERIOD)
                .onBackpressureDrop()
                .concatMap(tick -> streams.endOutOfGrace()
                        .then()
                        .timeout(Duration.ofSeconds(10))
                        .onErrorResume(this::tryLater))
                .subscribe();
    }

    @Override
    public void stop() {
        watching.dispose();
    }

    @Override
    public boolean isRunning() {
        return !watching.isDisposed();
    }

    private Mono<Void> tryLater(Throwable e) {
        log.warn("Could not look for streams out of grace: {}", e.toString());
        return Mono.empty();
    }
}
