package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("stream_key")
record StreamKeyRow(
        @Id UUID channelId,
        String hash,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {}
