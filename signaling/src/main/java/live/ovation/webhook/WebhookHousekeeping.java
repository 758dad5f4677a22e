package live.ovation.webhook;

import java.time.Clock;
import java.time.Duration;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the log of deliveries within its bounds: so many days, and of each webhook so many deliveries. */
@Component
class WebhookHousekeeping extends Background {

    private static final Logger log = LoggerFactory.getLogger(WebhookHousekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EventRepository events;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    WebhookHousekeeping(EventRepository events, DeliveryRepository deliveries, Clock clock) {
        this.events = events;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> sweep().timeout(PATIENCE)
                        .doOnError(e -> log.warn("The log of webhooks was not swept: {}", e.toString()))
                        .onErrorComplete())
                .subscribe();
    }

    Mono<Void> sweep() {
        return Mono.defer(() -> events.deleteOlder(clock.instant().minus(KEPT)))
                .then(deliveries.deleteBeyond(MOST))
                .then();
    }
}
