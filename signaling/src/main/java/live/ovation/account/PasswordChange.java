package live.ovation.account;

import java.time.Clock;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** New passwords for old. Whichever way one comes, other devices are signed out and the owner hears of it. */
@Service
class PasswordChange {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final MailLinks links;
    private final KnownDeviceRepository devices;
    private final WayInChanges changes;
    private final Clock clock;

    PasswordChange(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            MailLinks links,
            KnownDeviceRepository devices,
            WayInChanges changes,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.devices = devices;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sends the link that sets a new password; says nothing of whether there is such an account. */
    Mono<Void> forget(String email) {
        return accounts.findByEmail(Registration.normal(email))
                .flatMap(account -> links.send(account, MailLinks.Purpose.RESET_PASSWORD));
    }

    /** Errors with {@code invalid-link} and {@code weak-password}, which leaves the link good. */
    Mono<Void> reset(String token, String password) {
        return links.look(token, MailLinks.Purpose.RESET_PASSWORD)
                .flatMap(link -> accounts.findById(link.accountId()))
                .flatMap(account -> rules.check(password, account.email(), account.displayName()))
                .then(Mono.defer(() -> passwords.hash(password)))
                .flatMap(hash -> links.use(token, MailLinks.Purpose.RESET_PASSWORD)
                        .flatMap(link -> accounts.resetPassword(link.accountId(), hash, link.email(), clock.instant())
                                .then(devices.forgetAll(link.accountId()))
                                .then(settle(link.accountId(), SignIns.NONE))));
    }

    /** A new password, or the first one, for an owner who has shown that they are. Errors with {@code weak-password}. */
    Mono<Void> change(UUID accountId, UUID signInId, String next) {
        return accounts.findById(accountId)
                .flatMap(account -> rules.check(next, account.email(), account.displayName()))
                .then(Mono.defer(() -> passwords.hash(next)))
                .flatMap(hash -> accounts.setPassword(accountId, hash))
                .then(Mono.defer(() -> settle(accountId, signInId)));
    }

    /** Completes when the password is the account's; errors with {@code wrong-password}, also where there is none. */
    Mono<Void> confirm(AccountRow account, String password) {
        String hash = account.passwordHash();
        return hash == null
                ? Mono.error(PasswordChange::wrong)
                : passwords
                        .matches(password, hash)
                        .filter(matches -> matches)
                        .switchIfEmpty(Mono.error(PasswordChange::wrong))
                        .then();
    }

    private Mono<Void> settle(UUID accountId, UUID kept) {
        return changes.changed(accountId, kept, "password-changed");
    }

    private static ProblemException wrong() {
        return new ProblemException("wrong-password", HttpStatus.FORBIDDEN, "This is not your present password.");
    }
}
