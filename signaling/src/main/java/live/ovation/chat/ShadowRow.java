package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The table has a key of two columns, which only its queries know. */
@Table("chat_shadow")
record ShadowRow(
        @Id UUID channelId,
        UUID accountId,
        @Nullable String reason,
        @Nullable UUID byId,
        Instant at) {}
