package live.ovation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One event on its way to one webhook.
 *
 * @param state {@code waiting}, {@code sending}, {@code delivered} or {@code failed}
 * @param nextTry also, while it is sending, when another node takes it for lost
 * @param triedAt when the last try was; what follows is its outcome
 * @param problem why there was no answer, or why it was not good
 */
@Table("webhook_delivery")
record DeliveryRow(
        @Id UUID id,
        UUID webhookId,
        UUID eventId,
        String type,
        String state,
        Instant createdAt,
        Instant nextTry,
        int tries,
        int triesLeft,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable String problem,
        @Nullable String answer,
        @Nullable Integer tookMs) {}
