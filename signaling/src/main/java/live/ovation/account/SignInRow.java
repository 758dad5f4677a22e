package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("sign_in")
record SignInRow(
        @Id UUID id,
        UUID accountId,
        String method,
        String userAgent,
        String network,
        Instant startedAt,
        Instant lastUsedAt) {}
