package live.ovation.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a house's first administrator: whoever installed it has a token, which is good until there is one. */
@Component
class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final AccountRepository accounts;
    private final AccountProperties properties;
    private final AuditLog audit;

    FirstAdmin(AccountRepository accounts, AccountProperties properties, AuditLog audit) {
        this.accounts = accounts;
        this.properties = properties;
        this.audit = audit;
    }

    /** Errors with {@code wrong-admin-token} and {@code admin-exists}. */
    Mono<Account> claim(String token, UUID accountId) {
        return requireRight(token)
                .then(Mono.defer(() -> makeFirst(accountId)))
                .filter(made -> made)
                .switchIfEmpty(Mono.error(new ProblemException(
                        "admin-exists", HttpStatus.CONFLICT, "This house has an administrator already.")))
                .doOnNext(made -> log.info("Account {} is the first administrator", accountId))
                .then(Mono.defer(() -> accounts.findById(accountId)))
                .map(AccountRow::toAccount);
    }

    /** The same for who is known by e-mail; errors with {@code person-not-found}, too. */
    Mono<Account> claimFor(String token, String email) {
        return requireRight(token)
                .then(Mono.defer(() -> accounts.findByEmail(email.strip())))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        "person-not-found", HttpStatus.NOT_FOUND, "Nobody has registered with this e-mail yet.")))
                .flatMap(account -> claim(token, account.id()));
    }

    private Mono<Void> requireRight(String token) {
        return isRight(token)
                ? Mono.empty()
                : Mono.error(new ProblemException(
                        "wrong-admin-token",
                        HttpStatus.FORBIDDEN,
                        "This link does not belong to this house. Take the one that its start has printed."));
    }

    private Mono<Boolean> makeFirst(UUID accountId) {
        return audit.ifDone(
                accounts.awaitFirstAdminTurn()
                        .then(accounts.makeFirstAdmin(accountId))
                        .map(made -> made == 1),
                Act.of(AuditAction.ADMIN_FIRST, accountId).about(accountId));
    }

    private boolean isRight(String token) {
        byte[] right = properties.firstAdminToken().getBytes(StandardCharsets.UTF_8);
        return right.length > 0 && MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8));
    }
}
