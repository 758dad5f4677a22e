package live.ovation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was sent to a webhook in the last 30 days, of which the latest 1000 are kept; and what is to be sent by hand. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/webhooks/{id}")
class DeliveryController {

    private static final Limit LOOKS = new Limit("webhook-log", 240, Duration.ofMinutes(1));
    private static final Limit SENT = new Limit("webhook-sends", 20, Duration.ofMinutes(10));

    private final Deliveries deliveries;
    private final RateLimits limits;
    private final Clock clock;

    DeliveryController(Deliveries deliveries, RateLimits limits, Clock clock) {
        this.deliveries = deliveries;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param more whether there are older ones: those before the {@code createdAt} of the last */
    record DeliveryLog(List<Delivery> deliveries, boolean more) {}

    /** @param body word for word as it was signed and sent: JSON, of which {@code WebhookPayload} tells what is in it */
    record DeliveryPayload(String body) {}

    /** The log, newest first, in pages of 25. 404 {@code webhook-not-found}. */
    @GetMapping("/deliveries")
    Mono<DeliveryLog> webhookDeliveries(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant before,
            Authentication who) {
        // what is written down right now belongs to it as well
        Instant end = before == null ? clock.instant().plus(Duration.ofMinutes(1)) : before;
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> deliveries.list(Accounts.idOf(who), slug, id, end)))
                .map(page -> new DeliveryLog(page, page.size() == Deliveries.PAGE));
    }

    /** What is sent. 404 {@code webhook-not-found}, {@code delivery-not-found}. */
    @GetMapping("/deliveries/{deliveryId}/payload")
    Mono<DeliveryPayload> deliveryPayload(
            @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID deliveryId, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> deliveries.payload(Accounts.idOf(who), slug, id, deliveryId)))
                .map(DeliveryPayload::new);
    }

    /** Sends the event {@code webhook.test}, once. 404 {@code webhook-not-found}, 409 {@code webhook-off}. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Delivery> testWebhook(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limits.take(SENT, who.getName()).then(Mono.defer(() -> deliveries.test(Accounts.idOf(who), slug, id)));
    }

    /**
     * Sends an event again, once, with the same id and body. 404 {@code webhook-not-found}, {@code delivery-not-found}, 409
     * {@code webhook-off}, {@code delivery-under-way}.
     */
    @PostMapping("/deliveries/{deliveryId}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Delivery> redeliver(
            @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID deliveryId, Authentication who) {
        return limits.take(SENT, who.getName())
                .then(Mono.defer(() -> deliveries.again(Accounts.idOf(who), slug, id, deliveryId)));
    }
}
