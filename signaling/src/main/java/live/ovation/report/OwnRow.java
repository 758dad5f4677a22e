package live.ovation.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What one person says, with what became of it. */
@Table("report")
record OwnRow(
        @Id UUID id,
        ReportKind kind,
        @Nullable UUID channelId,
        String subject,
        ReportCategory category,
        String text,
        Instant at,
        @Nullable Instant claimedUntil,
        @Nullable ReportOutcome outcome,
        @Nullable String answer,
        @Nullable Instant resolvedAt) {}
