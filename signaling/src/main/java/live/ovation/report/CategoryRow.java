package live.ovation.report;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** How many say so of a case. */
@Table("report")
record CategoryRow(@Id UUID caseId, ReportCategory category, int reporters) {}
