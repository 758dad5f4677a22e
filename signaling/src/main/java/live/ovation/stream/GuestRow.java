package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param label what the owner called them by */
@Table("access_guest")
record GuestRow(UUID channelId, @Id UUID accountId, String label, Instant addedAt) {}
