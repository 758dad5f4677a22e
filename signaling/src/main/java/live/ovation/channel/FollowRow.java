package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The table has a key of two columns, which only its queries know. */
@Table("follow")
record FollowRow(@Id UUID accountId, UUID channelId, Instant since) {}
