package live.ovation.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that was reported, by however many.
 *
 * @param severity the weight of a {@link Severity}
 * @param doubtful whether all who report it were mostly wrong before
 * @param outcome null while it is open
 */
@Table("report_case")
record CaseRow(
        @Id UUID id,
        ReportKind kind,
        UUID targetId,
        @Nullable UUID channelId,
        UUID aboutId,
        String subject,
        int severity,
        int reporters,
        boolean doubtful,
        Instant at,
        Instant latestAt,
        @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable ReportOutcome outcome,
        @Nullable String answer,
        @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt) {

    /** Who has it now, but for its lease being over. */
    @Nullable
    UUID holder(Instant now) {
        return claimedUntil != null && claimedUntil.isAfter(now) ? claimedBy : null;
    }

    /** Whether the moderators of the channel deal with it, too. */
    boolean isOfTheChat() {
        return channelId != null && (kind == ReportKind.MESSAGE || kind == ReportKind.PERSON);
    }
}
