package live.ovation.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one person says of something.
 *
 * @param reporterId null when their account is gone
 */
@Table("report")
record ReportRow(
        @Id UUID id, UUID caseId, @Nullable UUID reporterId, ReportCategory category, String text, Instant at) {}
