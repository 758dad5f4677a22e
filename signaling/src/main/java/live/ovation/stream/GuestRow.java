package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody whom an owner has invited.
 *
 * @param accountId null for whoever shows that the e-mail is theirs
 * @param label what the owner called them by
 */
@Table("access_guest")
record GuestRow(
        @Id UUID id,
        UUID channelId,
        @Nullable UUID accountId,
        @Nullable String email,
        String label,
        Instant addedAt) {}
