package live.ovation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What is told, word for word, to all who listen. */
@Table("webhook_event")
record EventRow(@Id UUID id, UUID channelId, String type, String body, Instant at) {}
