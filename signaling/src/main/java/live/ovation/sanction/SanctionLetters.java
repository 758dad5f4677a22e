package live.ovation.sanction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.account.AppealTickets;
import live.ovation.mail.Letter;
import live.ovation.mail.LetterBook;
import live.ovation.mail.Mail;
import live.ovation.platform.WebProperties;
import live.ovation.stream.Closures.Order;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people are told of what administrators did, in their language ({@code mail/sanction*.properties}). */
@Component
class SanctionLetters {

    private static final Logger log = LoggerFactory.getLogger(SanctionLetters.class);
    private static final Duration OF_USE = Duration.ofDays(14);

    private final LetterBook book;
    private final Accounts accounts;
    private final AppealTickets tickets;
    private final Mail mail;
    private final WebProperties web;
    private final Clock clock;

    SanctionLetters(
            Accounts accounts,
            AppealTickets tickets,
            Mail mail,
            WebProperties web,
            Clock clock,
            @Value("${ovation.account.house-name}") String house) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
        this.book = new LetterBook("sanction", house);
    }

    /**
     * Tells somebody; what was done stays done without it. A letter about what is closed leads to the page where they can say something
     * against it.
     *
     * @param what of theirs it was done to, as they call it
     * @param order null for what is opened again
     */
    Mono<Void> tell(UUID accountId, String name, String what, @Nullable Order order) {
        Mono<String> link = order == null ? Mono.just("") : appealLink(accountId);
        return send(
                accountId,
                language -> link.map(to -> order == null
                        ? new Object[] {what}
                        : new Object[] {what, order.reason(), until(order.until(), language), to}),
                name);
    }

    /** Tells somebody what became of their appeal. */
    Mono<Void> tellDecision(HouseAppealRow appeal, HouseAppealOutcome outcome, @Nullable String answer) {
        return send(
                appeal.accountId(),
                language -> Mono.just(new Object[] {
                    book.text(appeal.cause(), language, appeal.title()),
                    answer == null ? "" : book.text("added", language, answer)
                }),
                outcome == HouseAppealOutcome.ACCEPTED ? "appeal-accepted" : "appeal-rejected");
    }

    /** @param values of the letter from {2} on, in a language */
    private Mono<Void> send(UUID accountId, Function<Locale, Mono<Object[]>> values, String name) {
        return Mono.zip(accounts.find(accountId), accounts.language(accountId))
                .flatMap(to -> values.apply(to.getT2()).map(rest -> letter(to.getT1(), to.getT2(), name, rest)))
                .flatMap(mail::send)
                .doOnError(e -> log.warn("{} could not be told by a letter: {}", accountId, e.toString()))
                .onErrorComplete();
    }

    private Mono<String> appealLink(UUID accountId) {
        // after the #, which browsers send to nobody
        return tickets.issue(accountId, AppealTickets.OF_A_LETTER).map(ticket -> web.publicUrl() + "/appeal#" + ticket);
    }

    private Letter letter(Account to, Locale language, String name, Object[] rest) {
        Object[] values =
                Stream.concat(Stream.of(to.displayName()), Arrays.stream(rest)).toArray();
        return book.letter(name, to.email(), language, clock.instant().plus(OF_USE), values);
    }

    private String until(@Nullable Instant until, Locale language) {
        return until == null
                ? book.text("open-end", language)
                : book.text("until", language, LetterBook.moment(until, language));
    }
}
