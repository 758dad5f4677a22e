package live.ovation.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("passkey")
record PasskeyRow(
        @Id UUID id,
        UUID accountId,
        String credentialId,
        String credential,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        String transports,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    List<String> transportList() {
        return transports.isEmpty() ? List.of() : List.of(transports.split(","));
    }
}
