package live.ovation.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this module keeps: all of it but secrets, of which hashes are kept only. */
@Component
class AccountData implements PersonalData {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Totps totps;

    AccountData(AccountRepository accounts, SignIns signIns, Totps totps) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.totps = totps;
    }

    record Exported(
            UUID id,
            String email,
            @Nullable Instant emailVerifiedAt,
            String displayName,
            String language,
            Instant createdAt,
            boolean admin,
            boolean secondFactor,
            List<SignInRow> signIns) {}

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return Mono.zip(
                        accounts.findById(accountId),
                        totps.isOn(accountId),
                        signIns.of(accountId).collectList())
                .map(t -> exported(t.getT1(), t.getT2(), t.getT3()));
    }

    private static Exported exported(AccountRow row, boolean secondFactor, List<SignInRow> signIns) {
        return new Exported(
                row.id(),
                row.email(),
                row.emailVerifiedAt(),
                row.displayName(),
                row.language(),
                row.createdAt(),
                row.admin(),
                secondFactor,
                signIns);
    }
}
