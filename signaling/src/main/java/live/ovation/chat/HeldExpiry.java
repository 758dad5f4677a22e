package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets go of what nobody decided in time, and of what was decided long ago. */
@Component
class HeldExpiry extends Background {

    private static final Logger log = LoggerFactory.getLogger(HeldExpiry.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration LOOK_WITHIN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;
    /** For authors who send a message again, and moderators who are late. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final HeldRepository rows;
    private final Holding holding;
    private final Clock clock;

    HeldExpiry(HeldRepository rows, Holding holding, Clock clock) {
        this.rows = rows;
        this.holding = holding;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> look().timeout(LOOK_WITHIN).onErrorResume(HeldExpiry::failed))
                .subscribe();
    }

    Mono<Void> look() {
        return rows.expire(clock.instant(), AT_ONCE)
                .collectList()
                .flatMapIterable(expired -> expired)
                .concatMap(row -> holding.decided(row, HeldOutcome.EXPIRED))
                .then(Mono.defer(() -> rows.forget(clock.instant().minus(REMEMBERED))))
                .then();
    }

    private static Mono<Void> failed(Throwable e) {
        log.warn("What waits for moderators could not be looked through: {}", e.toString());
        return Mono.empty();
    }
}
