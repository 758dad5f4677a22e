package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("account_suspension")
record SuspensionRow(
        @Id UUID accountId,
        String reason,
        @Nullable UUID byId,
        Instant at,
        @Nullable Instant until) {}
