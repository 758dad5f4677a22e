package live.ovation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, with the outcome of the last try.
 *
 * @param eventId what {@code webhook-id} says
 * @param type of the event
 * @param tries how often it was sent
 * @param nextTryAt absent unless it waits for another try
 * @param triedAt absent before the first try
 * @param status of the answer; absent when there was none
 * @param problem why there was no answer
 * @param answer the beginning of its body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        UUID id,
        UUID eventId,
        String type,
        State state,
        Instant createdAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        Outcome.@Nullable Problem problem,
        @Nullable String answer,
        @Nullable Integer tookMs) {

    /** How far it is. */
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("sending")
        SENDING,
        @JsonProperty("delivered")
        DELIVERED,
        /** It is not tried again by itself. */
        @JsonProperty("failed")
        FAILED
    }

    static Delivery of(DeliveryRow row) {
        State state = State.valueOf(row.state().toUpperCase(Locale.ROOT));
        String problem = row.problem();
        return new Delivery(
                row.id(),
                row.eventId(),
                row.type(),
                state,
                row.createdAt(),
                row.tries(),
                state == State.WAITING ? row.nextTry() : null,
                row.triedAt(),
                row.status(),
                problem == null ? null : Outcome.Problem.of(problem),
                row.answer(),
                row.tookMs());
    }
}
