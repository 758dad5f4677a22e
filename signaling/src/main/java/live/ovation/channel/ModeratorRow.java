package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("channel_moderator")
record ModeratorRow(
        @Id UUID id,
        UUID channelId,
        @Nullable UUID accountId,
        @Nullable String email,
        Instant addedAt) {}
