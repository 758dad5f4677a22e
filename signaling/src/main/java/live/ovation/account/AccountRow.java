package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("account")
record AccountRow(
        @Id UUID id, String email, String displayName, String passwordHash, Instant createdAt, boolean admin) {

    Account toAccount() {
        return new Account(id, email, displayName, admin);
    }
}
