package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param channelId null for a word of the whole house */
@Table("moderated_word")
record WordRow(
        @Id UUID id,
        @Nullable UUID channelId,
        String pattern,
        WordAction action,
        @Nullable UUID byId,
        Instant at) {}
