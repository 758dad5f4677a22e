package live.ovation.account;

import java.time.Clock;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Another address for an account, once its owner has opened the letter that went there. The one before hears of it. */
@Component
class EmailChange {

    private final AccountRepository accounts;
    private final MailLinks links;
    private final Notices notices;
    private final Clock clock;

    EmailChange(AccountRepository accounts, MailLinks links, Notices notices, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends the link to the new address. One that has an account already is told so instead, and whoever asks learns nothing of it. */
    Mono<Void> ask(UUID accountId, String email) {
        String address = Registration.normal(email);
        Mono<Void> link = accounts.findById(accountId)
                .flatMap(account -> links.send(account.at(address), MailLinks.Purpose.CHANGE_EMAIL));
        return EvenTime.of(accounts.findByEmail(address)
                .flatMap(owner -> owner.id().equals(accountId)
                        ? Mono.just(true)
                        : notices.send(owner, "already-registered").thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> link.thenReturn(true)))
                .then());
    }

    /** Errors with {@code email-taken}, when somebody else has come to have the address since. */
    Mono<Void> carryOut(MailLinkRow link) {
        return accounts.findById(link.accountId())
                .flatMap(before -> accounts.setEmail(before.id(), link.email(), clock.instant())
                        .onErrorMap(DuplicateKeyException.class, e -> taken())
                        .then(Mono.defer(() -> notices.send(before, "email-changed", link.email()))));
    }

    private static ProblemException taken() {
        return new ProblemException("email-taken", HttpStatus.CONFLICT, "This address has an account of its own now.");
    }
}
