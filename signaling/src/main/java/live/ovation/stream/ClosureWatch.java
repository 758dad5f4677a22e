package live.ovation.stream;

import java.time.Duration;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens in time what was closed for a time. */
@Component
class ClosureWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(ClosureWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Reopening reopening;

    ClosureWatch(Reopening reopening) {
        this.reopening = reopening;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> reopening.openWhatIsOver().then().onErrorResume(e -> {
                    log.warn("What is closed until now could not be opened: {}", e.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }
}
