package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The table has a key of two columns, which only its queries know. */
@Table("chat_ban")
record BanRow(
        @Id UUID channelId,
        UUID accountId,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable UUID byId,
        Instant at) {}
