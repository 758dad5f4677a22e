package live.ovation.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A message that a moderator has to look at, or has.
 *
 * @param outcome null while it waits
 */
@Table("chat_held")
record HeldRow(
        @Id UUID id,
        UUID channelId,
        UUID authorId,
        ChatEvent.Style style,
        String text,
        List<UUID> mentions,
        @Nullable UUID replyTo,
        HoldReason reason,
        @Nullable String detail,
        Instant at,
        Instant expiresAt,
        @Nullable HeldOutcome outcome,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    HeldMessage view(String authorName) {
        return new HeldMessage(id, authorId, authorName, style, text, reason, detail, at, expiresAt);
    }
}
