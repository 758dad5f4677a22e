package live.ovation.account;

import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What somebody can sign in by. The last of it cannot be taken away. */
@Component
class WaysIn {

    private final AccountRepository accounts;
    private final TransactionalOperator transaction;

    WaysIn(AccountRepository accounts, TransactionalOperator transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Removes one of them, and answers how many rows that were; errors with {@code last-way-in}, and then leaves it. */
    Mono<Integer> remove(UUID accountId, Mono<Integer> removal) {
        return accounts.lock(accountId)
                .then(removal)
                .flatMap(removed -> accounts.countWaysIn(accountId)
                        .filter(left -> left > 0)
                        .switchIfEmpty(Mono.error(WaysIn::last))
                        .thenReturn(removed))
                .as(transaction::transactional);
    }

    private static ProblemException last() {
        return new ProblemException(
                "last-way-in",
                HttpStatus.CONFLICT,
                "This is the only way into your account. Set a password or add another way first.");
    }
}
