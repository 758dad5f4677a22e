package live.ovation.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is kept of how somebody signs in: of keys all but the key. */
@Component
class WaysInData implements PersonalData {

    private final IdentityRepository identities;
    private final PasskeyRepository passkeys;

    WaysInData(IdentityRepository identities, PasskeyRepository passkeys) {
        this.identities = identities;
        this.passkeys = passkeys;
    }

    record Exported(List<IdentityRow> connectedAccounts, List<Key> passkeys) {}

    record Key(String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    @Override
    public String section() {
        return "waysIn";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        Mono<List<Key>> keys = passkeys.findByAccountIdOrderByCreatedAt(accountId)
                .map(row -> new Key(row.name(), row.createdAt(), row.lastUsedAt()))
                .collectList();
        return Mono.zip(identities.of(accountId).collectList(), keys, Exported::new);
    }
}
