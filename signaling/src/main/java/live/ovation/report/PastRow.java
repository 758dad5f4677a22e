package live.ovation.report;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** How many reports of somebody were judged, and in how many of those nothing was found. */
@Table("report")
record PastRow(@Id UUID reporterId, int judged, int rejected) {}
