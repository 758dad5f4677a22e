package live.ovation.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Enters events with all their deliveries, or nothing. */
@Component
class EventBook {

    private final EventRepository events;
    private final DeliveryRepository deliveries;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    EventBook(
            EventRepository events,
            DeliveryRepository deliveries,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** What is there already stays as it is, so that the same may come twice. */
    Mono<Void> enter(UUID channelId, WebhookPayload payload, List<UUID> webhooks, int tries) {
        Instant now = clock.instant();
        String body = json.writeValueAsString(payload);
        return transaction.transactional(
                events.enter(payload.id(), channelId, payload.type(), body, payload.timestamp())
                        .thenMany(Flux.fromIterable(webhooks))
                        .concatMap(id -> deliveries.enter(id, payload.id(), payload.type(), now, tries))
                        .then());
    }

    /** What was written down, word for word; empty when it is forgotten. */
    Mono<String> body(UUID eventId) {
        return events.findById(eventId).map(EventRow::body);
    }
}
