package live.ovation.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("account")
record AccountRow(
        @Id UUID id,
        String email,
        String displayName,
        @Nullable String passwordHash,
        Instant createdAt,
        boolean admin,
        @Nullable Instant emailVerifiedAt,
        String language) {

    Account toAccount() {
        return new Account(id, email, emailVerifiedAt != null, displayName, admin);
    }

    /** The same with another address, which nobody has verified. */
    AccountRow at(String address) {
        return new AccountRow(id, address, displayName, passwordHash, createdAt, admin, null, language);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
