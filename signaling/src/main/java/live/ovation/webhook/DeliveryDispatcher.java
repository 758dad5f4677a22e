package live.ovation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import live.ovation.platform.Background;
import live.ovation.webhook.Outcome.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Delivers what is due, so many at once on each node, of which a slow receiver can take only its share. */
@Component
class DeliveryDispatcher extends Background {

    private static final Logger log = LoggerFactory.getLogger(DeliveryDispatcher.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int AT_ONCE = 32;
    private static final int AT_ONCE_EACH = 2;
    /** Longer than a try can take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final EventRepository events;
    private final Sender sender;
    private final Settlement settlement;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();

    DeliveryDispatcher(
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            EventRepository events,
            Sender sender,
            Settlement settlement,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.events = events;
        this.sender = sender;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(look -> claim(), 1)
                .flatMap(this::deliver, AT_ONCE)
                .subscribe();
    }

    private Flux<DeliveryRow> claim() {
        return Flux.defer(() -> {
                    int free = AT_ONCE - busy.get();
                    Instant now = clock.instant();
                    return free <= 0 ? Flux.empty() : deliveries.claim(now, now.plus(LEASE), AT_ONCE_EACH, free);
                })
                .doOnNext(claimed -> busy.incrementAndGet())
                .doOnError(e -> log.warn("Webhooks could not be looked through: {}", e.toString()))
                .onErrorComplete();
    }

    /** What goes wrong on our side is tried again when the lease has run out. */
    private Mono<Void> deliver(DeliveryRow delivery) {
        return Mono.zip(webhooks.findById(delivery.webhookId()), events.findById(delivery.eventId()))
                .flatMap(both -> attempt(both.getT1(), both.getT2())
                        .flatMap(outcome -> settlement.settle(both.getT1(), delivery, outcome)))
                .doOnError(e -> log.warn("Delivery {} was not settled: {}", delivery.id(), e.toString()))
                .onErrorComplete()
                .doFinally(end -> busy.decrementAndGet());
    }

    private Mono<Outcome> attempt(WebhookRow webhook, EventRow event) {
        return webhook.isOn() ? sender.send(webhook, event) : Mono.just(new Failed(Outcome.Problem.OFF, Duration.ZERO));
    }
}
