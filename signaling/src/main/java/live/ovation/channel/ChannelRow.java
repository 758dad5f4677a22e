package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("channel")
record ChannelRow(
        @Id UUID id,
        UUID ownerId,
        String slug,
        String title,
        @Nullable String streamKeyHash,
        Instant createdAt) {}
