package live.ovation.report;

import java.time.Clock;
import java.time.Duration;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets go of what was answered long ago. */
@Component
class ReportChores extends Background {

    private static final Logger log = LoggerFactory.getLogger(ReportChores.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1_000;

    private final CaseRepository cases;
    private final ReportProperties properties;
    private final Clock clock;

    ReportChores(CaseRepository cases, ReportProperties properties, Clock clock) {
        this.cases = cases;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> forget().timeout(PATIENCE).onErrorResume(ReportChores::failed))
                .subscribe();
    }

    Mono<Void> forget() {
        return Mono.defer(() -> cases.forget(clock.instant().minus(properties.kept()), AT_ONCE))
                .then();
    }

    private static Mono<Void> failed(Throwable e) {
        log.warn("Old reports could not be let go of: {}", e.toString());
        return Mono.empty();
    }
}
