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
    private final SignIns signIns;
    private final KnownDeviceRepository devices;
    private final Notices notices;
    private final Clock clock;

    PasswordChange(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            MailLinks links,
            SignIns signIns,
            KnownDeviceRepository devices,
            Notices notices,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.signIns = signIns;
        this.devices = devices;
        this.notices = notices;
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

    /** Errors with {@code wrong-password} and {@code weak-password}. An account without a password gets its first one. */
    Mono<Void> change(UUID accountId, UUID signInId, String current, String next) {
        return accounts.findById(accountId)
                .flatMap(account -> checkCurrent(account, current)
                        .then(Mono.defer(() -> rules.check(next, account.email(), account.displayName()))))
                .then(Mono.defer(() -> passwords.hash(next)))
                .flatMap(hash -> accounts.setPassword(accountId, hash))
                .then(Mono.defer(() -> settle(accountId, signInId)));
    }

    /** Completes when the password is the account's, or it has none; errors with {@code wrong-password}. */
    Mono<Void> confirm(UUID accountId, String password) {
        return accounts.findById(accountId).flatMap(account -> checkCurrent(account, password));
    }

    private Mono<Void> settle(UUID accountId, UUID kept) {
        return signIns.endOthers(accountId, kept)
                .then(Mono.defer(() -> accounts.findById(accountId)))
                .flatMap(account -> notices.send(account, "password-changed"));
    }

    private Mono<Void> checkCurrent(AccountRow account, String password) {
        String hash = account.passwordHash();
        return hash == null
                ? Mono.empty()
                : passwords
                        .matches(password, hash)
                        .filter(matches -> matches)
                        .switchIfEmpty(Mono.error(PasswordChange::wrong))
                        .then();
    }

    private static ProblemException wrong() {
        return new ProblemException("wrong-password", HttpStatus.FORBIDDEN, "This is not your present password.");
    }
}
