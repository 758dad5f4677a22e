package live.ovation.account;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * New accounts. Whether an address has one already is told to nobody but whoever reads its mail: the answer is the same, and takes one
 * hash, one insert and one letter either way.
 */
@Service
class Registration {

    private final AccountRepository accounts;
    private final R2dbcEntityTemplate database;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final MailLinks links;
    private final EmailChange emails;
    private final Notices notices;
    private final Clock clock;

    Registration(
            AccountRepository accounts,
            R2dbcEntityTemplate database,
            Passwords passwords,
            PasswordRules rules,
            MailLinks links,
            EmailChange emails,
            Notices notices,
            Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.emails = emails;
        this.notices = notices;
        this.clock = clock;
    }

    /** Errors with {@code weak-password} and {@code invalid-name}. */
    Mono<Void> register(String email, String password, String displayName, String language) {
        String address = normal(email);
        String name = PersonName.of(displayName);
        return rules.check(password, address, name)
                .then(Mono.defer(() -> passwords.hash(password)))
                .map(hash -> row(address, hash, name, language))
                .flatMap(account -> EvenTime.of(admit(account)));
    }

    private Mono<Void> admit(AccountRow account) {
        return database.insert(account)
                .flatMap(kept -> links.send(kept, MailLinks.Purpose.VERIFY_EMAIL))
                .onErrorResume(DuplicateKeyException.class, e -> tellOwner(account.email()));
    }

    /** Sends the link that shows that an e-mail is its account's once more; says nothing of whether there is such an account. */
    Mono<Void> sendVerification(String email) {
        return accounts.findByEmail(normal(email))
                .filter(account -> account.emailVerifiedAt() == null)
                .flatMap(account -> links.send(account, MailLinks.Purpose.VERIFY_EMAIL));
    }

    /** Notes that an address is its account's, also one that the account is to have. Errors with {@code invalid-link} and {@code email-taken}. */
    Mono<Void> verify(String token) {
        return links.use(token, MailLinks.Purpose.VERIFY_EMAIL, MailLinks.Purpose.CHANGE_EMAIL)
                .flatMap(link -> MailLinks.Purpose.CHANGE_EMAIL.isOf(link)
                        ? emails.carryOut(link)
                        : accounts.verify(link.accountId(), link.email(), clock.instant())
                                .then());
    }

    /** How addresses are compared. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private AccountRow row(String email, String hash, String displayName, String language) {
        return new AccountRow(UUID.randomUUID(), email, displayName, hash, clock.instant(), false, null, language);
    }

    private Mono<Void> tellOwner(String email) {
        return accounts.findByEmail(email).flatMap(owner -> notices.send(owner, "already-registered"));
    }
}
