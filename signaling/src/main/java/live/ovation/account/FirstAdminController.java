package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The way to a house's first administrator: whoever installed it has a token, which is good until there is one. */
@RestController
class FirstAdminController {

    private static final Logger log = LoggerFactory.getLogger(FirstAdminController.class);
    private static final Limit CLAIMS = new Limit("first-admin", 10, Duration.ofMinutes(10));

    private final AccountRepository accounts;
    private final AccountProperties properties;
    private final TransactionalOperator transaction;
    private final RateLimits limits;

    FirstAdminController(
            AccountRepository accounts,
            AccountProperties properties,
            TransactionalOperator transaction,
            RateLimits limits) {
        this.accounts = accounts;
        this.properties = properties;
        this.transaction = transaction;
        this.limits = limits;
    }

    record FirstAdminClaim(@NotBlank @Size(max = 200) String token) {}

    /** Makes who is signed in the first administrator. 403 {@code wrong-admin-token}, 409 {@code admin-exists}. */
    @PostMapping("/api/v1/me/first-admin")
    Mono<Account> claim(@Valid @RequestBody FirstAdminClaim body, Authentication who) {
        return limits.take(CLAIMS, who.getName())
                .then(Mono.defer(() -> isRight(body.token())
                        ? makeFirst(Accounts.idOf(who))
                        : Mono.error(new ProblemException(
                                "wrong-admin-token",
                                HttpStatus.FORBIDDEN,
                                "This link does not belong to this house. Take the one that its start has printed."))))
                .filter(made -> made == 1)
                .switchIfEmpty(Mono.error(new ProblemException(
                        "admin-exists", HttpStatus.CONFLICT, "This house has an administrator already.")))
                .doOnNext(made -> log.info("Account {} is the first administrator", who.getName()))
                .then(Mono.defer(() -> accounts.findById(Accounts.idOf(who))))
                .map(AccountRow::toAccount);
    }

    private Mono<Integer> makeFirst(UUID accountId) {
        return accounts.awaitFirstAdminTurn()
                .then(accounts.makeFirstAdmin(accountId))
                .as(transaction::transactional);
    }

    private boolean isRight(String token) {
        byte[] right = properties.firstAdminToken().getBytes(StandardCharsets.UTF_8);
        return right.length > 0 && MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8));
    }
}
