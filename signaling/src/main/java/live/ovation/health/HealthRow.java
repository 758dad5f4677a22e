package live.ovation.health;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param summary a {@link HealthSummary} as JSON */
@Table("stream_health")
record HealthRow(@Id UUID id, String summary, Instant at) {}
