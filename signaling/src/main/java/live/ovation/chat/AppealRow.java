package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody says against a timeout or ban.
 *
 * @param banAt names the timeout or ban
 * @param outcome null while it waits
 */
@Table("chat_appeal")
record AppealRow(
        @Id UUID id,
        UUID channelId,
        UUID accountId,
        Instant banAt,
        @Nullable UUID banBy,
        @Nullable Instant banUntil,
        @Nullable String banReason,
        String text,
        Instant at,
        @Nullable AppealOutcome outcome,
        @Nullable String answer,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {}
