package live.ovation.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channels;
import live.ovation.webhook.WebhookPayload.WebhookChannel;
import live.ovation.webhook.WebhookPayload.WebhookData;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The log of what was sent to a webhook, and what its owner may have sent by hand. All errors with {@code webhook-not-found}. */
@Service
class Deliveries {

    static final int PAGE = 25;

    private final Webhooks webhooks;
    private final DeliveryRepository deliveries;
    private final Channels channels;
    private final EventBook book;
    private final Clock clock;

    Deliveries(Webhooks webhooks, DeliveryRepository deliveries, Channels channels, EventBook book, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.channels = channels;
        this.book = book;
        this.clock = clock;
    }

    /** Newest first, from before that time. */
    Mono<List<Delivery>> list(UUID ownerId, String slug, UUID webhookId, Instant before) {
        return webhooks.find(ownerId, slug, webhookId)
                .flatMapMany(row -> deliveries.findLatest(row.id(), before, PAGE))
                .map(Delivery::of)
                .collectList();
    }

    /** What is sent, word for word. Errors with {@code delivery-not-found}. */
    Mono<String> payload(UUID ownerId, String slug, UUID webhookId, UUID deliveryId) {
        return webhooks.find(ownerId, slug, webhookId)
                .flatMap(row -> deliveries.findByIdAndWebhookId(deliveryId, row.id()))
                .flatMap(found -> book.body(found.eventId()))
                .switchIfEmpty(Mono.error(WebhookProblems::deliveryNotFound));
    }

    /** Sends an event that is about nothing, once. Errors with {@code webhook-off}. */
    Mono<Delivery> test(UUID ownerId, String slug, UUID webhookId) {
        UUID eventId = UUID.randomUUID();
        return on(ownerId, slug, webhookId)
                .flatMap(row -> channels.find(slug)
                        .map(channel -> new WebhookPayload(
                                eventId,
                                WebhookEvent.TEST,
                                clock.instant(),
                                new WebhookData(WebhookChannel.of(channel), null, null)))
                        .flatMap(payload -> book.enter(row.channelId(), payload, List.of(row.id()), 1)))
                .then(Mono.defer(() -> deliveries.findByEventId(eventId)))
                .map(Delivery::of);
    }

    /** Sends once more what was sent before. Errors with {@code webhook-off}, {@code delivery-not-found}, {@code delivery-under-way}. */
    Mono<Delivery> again(UUID ownerId, String slug, UUID webhookId, UUID deliveryId) {
        return on(ownerId, slug, webhookId)
                .flatMap(row -> deliveries
                        .findByIdAndWebhookId(deliveryId, row.id())
                        .switchIfEmpty(Mono.error(WebhookProblems::deliveryNotFound)))
                .flatMap(found -> deliveries.again(found.id(), webhookId, clock.instant()))
                .switchIfEmpty(Mono.error(WebhookProblems::underWay))
                .map(Delivery::of);
    }

    private Mono<WebhookRow> on(UUID ownerId, String slug, UUID webhookId) {
        return webhooks.find(ownerId, slug, webhookId)
                .filter(WebhookRow::isOn)
                .switchIfEmpty(Mono.error(WebhookProblems::off));
    }
}
