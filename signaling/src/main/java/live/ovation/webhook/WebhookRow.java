package live.ovation.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An address that is told; secrets are sealed. */
@Table("webhook")
record WebhookRow(
        @Id UUID id,
        UUID channelId,
        String url,
        List<String> events,
        String secret,
        @Nullable String oldSecret,
        @Nullable Instant oldUntil,
        Instant createdAt,
        @Nullable String disabled,
        @Nullable Instant failingSince) {

    static WebhookRow first(UUID id, UUID channelId, WebhookOrder order, String sealed, Instant now) {
        return new WebhookRow(id, channelId, order.url(), order.types(), sealed, null, null, now, null, null);
    }

    boolean isOn() {
        return disabled == null;
    }
}
