package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("totp")
record TotpRow(@Id UUID accountId, String secret, @Nullable Instant confirmedAt, long lastPeriod) {}
