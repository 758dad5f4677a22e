package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param acknowledgedAt null while it waits for that */
@Table("chat_warning")
record WarningRow(
        @Id UUID id,
        UUID channelId,
        UUID accountId,
        String reason,
        @Nullable UUID byId,
        Instant at,
        @Nullable Instant acknowledgedAt) {

    ChatWarning view() {
        return new ChatWarning(id, reason, at);
    }
}
