package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("known_device")
record KnownDeviceRow(@Id String tokenHash, UUID accountId, Instant lastUsedAt) {}
