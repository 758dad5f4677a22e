package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param expiresAt null for one that lasts until it is taken back */
@Table("access_grant")
record GrantRow(
        UUID channelId,
        @Id UUID accountId,
        String kind,
        Instant grantedAt,
        @Nullable Instant expiresAt) {}
