package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param channelId null for the rules of the house */
@Table("spam_rules")
record SpamRow(
        @Id UUID id,
        @Nullable UUID channelId,
        String rules,
        @Nullable UUID byId,
        Instant at) {}
