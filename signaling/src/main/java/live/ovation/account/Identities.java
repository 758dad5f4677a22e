package live.ovation.account;

import java.time.Clock;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Accounts at other houses and whose they are here. A house's word for an e-mail leads to an account here only where both have shown
 * that it is theirs: an account that was made with somebody else's address must not get them as its second owner.
 */
@Service
class Identities {

    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final R2dbcEntityTemplate database;
    private final TransactionalOperator transaction;
    private final WayInChanges changes;
    private final Providers providers;
    private final Clock clock;

    Identities(
            IdentityRepository identities,
            AccountRepository accounts,
            R2dbcEntityTemplate database,
            TransactionalOperator transaction,
            WayInChanges changes,
            Providers providers,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.database = database;
        this.transaction = transaction;
        this.changes = changes;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * The account that the identity belongs to: the linked one, else the one of its verified e-mail, else a new one. Errors with
     * {@code email-unverified-at-provider}, {@code account-unverified} and {@code identity-conflict}.
     */
    Mono<AccountRow> accountOf(ProvenIdentity identity, String language) {
        return linked(identity)
                .switchIfEmpty(Mono.defer(() -> newcomer(identity, language)))
                // somebody was quicker by a moment, most likely the same person's second click
                .onErrorResume(
                        DuplicateKeyException.class, e -> linked(identity).switchIfEmpty(newcomer(identity, language)));
    }

    /** Errors with {@code email-not-verified}, {@code identity-taken} and {@code identity-conflict}; linked already is no error. */
    Mono<Void> link(UUID accountId, ProvenIdentity identity) {
        return identities
                .find(identity.provider(), identity.subject())
                .flatMap(row ->
                        row.accountId().equals(accountId) ? Mono.just(accountId) : Mono.<UUID>error(Identities::taken))
                .switchIfEmpty(Mono.defer(() -> accounts.findById(accountId)
                        .flatMap(account -> account.emailVerifiedAt() == null
                                ? Mono.error(SignIns.notVerified())
                                : add(account, identity))
                        .map(AccountRow::id)))
                .then();
    }

    /** Errors with {@code last-way-in}. */
    Mono<Void> unlink(Who who, String provider, WaysIn waysIn) {
        return waysIn.remove(who.accountId(), identities.remove(who.accountId(), provider))
                .filter(removed -> removed > 0)
                .flatMap(removed -> changes.changed(who, "identity-unlinked", providers.nameOf(provider)));
    }

    Flux<IdentityRow> of(UUID accountId) {
        return identities.of(accountId);
    }

    private Mono<AccountRow> linked(ProvenIdentity identity) {
        return identities
                .find(identity.provider(), identity.subject())
                .flatMap(row -> accounts.findById(row.accountId()));
    }

    private Mono<AccountRow> newcomer(ProvenIdentity identity, String language) {
        String email = identity.email();
        if (email == null || !identity.emailVerified()) {
            return Mono.error(unverifiedThere());
        }
        return accounts.findByEmail(Registration.normal(email))
                .flatMap(account ->
                        account.emailVerifiedAt() == null ? Mono.error(unverifiedHere()) : add(account, identity))
                .switchIfEmpty(Mono.defer(() -> create(email, identity, language)));
    }

    private Mono<AccountRow> add(AccountRow account, ProvenIdentity identity) {
        return insert(account, identity)
                .flatMap(added -> changes.added(account, "identity-linked", providers.nameOf(identity.provider())))
                .thenReturn(account);
    }

    private Mono<AccountRow> create(String email, ProvenIdentity identity, String language) {
        var now = clock.instant();
        var row = new AccountRow(
                UUID.randomUUID(), Registration.normal(email), identity.name(), null, now, false, now, language);
        return database.insert(row)
                .flatMap(account -> insert(account, identity).thenReturn(account))
                .as(transaction::transactional);
    }

    private Mono<Integer> insert(AccountRow account, ProvenIdentity identity) {
        return identities
                .add(identity.provider(), identity.subject(), account.id(), identity.email(), clock.instant())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Identities::conflict));
    }

    private static ProblemException unverifiedThere() {
        return new ProblemException(
                "email-unverified-at-provider",
                HttpStatus.FORBIDDEN,
                "That house does not vouch for your e-mail. Verify it there first, or register here.");
    }

    private static ProblemException unverifiedHere() {
        return new ProblemException(
                "account-unverified",
                HttpStatus.CONFLICT,
                "There is an account with this e-mail whose owner has not shown that it is theirs. Sign in to it and verify the e-mail first.");
    }

    private static ProblemException taken() {
        return new ProblemException(
                "identity-taken", HttpStatus.CONFLICT, "This is connected to another account here already.");
    }

    private static ProblemException conflict() {
        return new ProblemException(
                "identity-conflict",
                HttpStatus.CONFLICT,
                "Your account here is connected to another account there. Use that one, or disconnect it first.");
    }
}
