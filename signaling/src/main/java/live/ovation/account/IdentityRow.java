package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An account at another house. Its key is provider and subject together; {@code @Id} is only what Spring Data asks for. */
@Table("identity")
record IdentityRow(
        @Id String subject,
        String provider,
        UUID accountId,
        @Nullable String email,
        Instant linkedAt) {}
