package live.ovation.account;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows when the ways into an account change: its owner hears of it, and what was changed or taken away signs out other devices. */
@Component
class WayInChanges {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Notices notices;

    WayInChanges(AccountRepository accounts, SignIns signIns, Notices notices) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.notices = notices;
    }

    /** One more, which whoever is signed in already has no part in. */
    Mono<Void> added(AccountRow account, String letter, Object... more) {
        return notices.send(account, letter, more);
    }

    /** Whoever got in by what it was before is out, but for {@code who}. */
    Mono<Void> changed(Who who, String letter, Object... more) {
        return changed(who.accountId(), who.signInId(), letter, more);
    }

    /** @param kept the sign-in that stays; {@link SignIns#NONE} for none */
    Mono<Void> changed(UUID accountId, UUID kept, String letter, Object... more) {
        return signIns.endOthers(accountId, kept)
                .then(Mono.defer(() -> accounts.findById(accountId)))
                .flatMap(account -> notices.send(account, letter, more));
    }
}
