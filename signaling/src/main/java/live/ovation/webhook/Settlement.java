package live.ovation.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import live.ovation.webhook.Outcome.Answered;
import live.ovation.webhook.Outcome.Failed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows from how a try went, for the delivery and for its webhook. */
@Component
class Settlement {

    /** A webhook that nothing has reached for so long is switched off when one more delivery is lost. */
    private static final Duration TOO_LONG = Duration.ofDays(3);

    private static final String DELIVERED = "delivered";
    private static final String FAILED = "failed";
    private static final String WAITING = "waiting";

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final SwitchOff switchOff;
    private final MeterRegistry meters;
    private final Clock clock;

    Settlement(
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            SwitchOff switchOff,
            MeterRegistry meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.switchOff = switchOff;
        this.meters = meters;
        this.clock = clock;
    }

    Mono<Void> settle(WebhookRow webhook, DeliveryRow delivery, Outcome outcome) {
        if (outcome instanceof Answered answer && answer.isGood()) {
            return note(delivery, outcome, DELIVERED, clock.instant())
                    .then(webhooks.noteSuccess(webhook.id()))
                    .then();
        }
        if (outcome instanceof Answered answer && answer.isGone()) {
            return note(delivery, outcome, FAILED, clock.instant()).then(switchOff.because(SwitchOff.GONE, webhook));
        }
        if (outcome instanceof Failed failed && failed.problem() == Outcome.Problem.OFF) {
            return note(delivery, outcome, FAILED, clock.instant());
        }
        return failed(webhook, delivery, outcome);
    }

    private Mono<Void> failed(WebhookRow webhook, DeliveryRow delivery, Outcome outcome) {
        Instant now = clock.instant();
        Duration wish = outcome instanceof Answered answer ? answer.retryAfter() : null;
        Duration wait = RetryPlan.next(delivery.triesLeft(), wish).orElse(null);
        Mono<Void> noted =
                wait == null ? note(delivery, outcome, FAILED, now) : note(delivery, outcome, WAITING, now.plus(wait));
        return noted.then(webhooks.noteFailure(webhook.id(), now))
                .filter(failing -> wait == null && hasFailedTooLong(failing, now))
                .flatMap(failing -> switchOff.because(SwitchOff.FAILING, webhook));
    }

    private static boolean hasFailedTooLong(WebhookRow webhook, Instant now) {
        Instant since = webhook.failingSince();
        return since != null && since.isBefore(now.minus(TOO_LONG));
    }

    private Mono<Void> note(DeliveryRow delivery, Outcome outcome, String state, Instant nextTry) {
        meters.counter("ovation.webhook.tries", "outcome", state).increment();
        Answered answer = outcome instanceof Answered answered ? answered : null;
        return deliveries
                .settle(
                        delivery.id(),
                        delivery.tries(),
                        state,
                        nextTry,
                        clock.instant(),
                        answer == null ? null : answer.status(),
                        outcome instanceof Failed failed ? failed.problem().code() : null,
                        answer == null ? null : answer.excerpt(),
                        (int) outcome.took().toMillis())
                .then();
    }
}
