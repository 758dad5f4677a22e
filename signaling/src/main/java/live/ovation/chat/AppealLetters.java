package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.mail.Letter;
import live.ovation.mail.LetterBook;
import live.ovation.mail.Mail;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people are told of their appeals by mail, since who is banned is not in the chat ({@code mail/chat*.properties}). */
@Component
class AppealLetters {

    private static final Logger log = LoggerFactory.getLogger(AppealLetters.class);
    private static final Duration OF_USE = Duration.ofDays(14);

    private final LetterBook book;
    private final Accounts accounts;
    private final Mail mail;
    private final WebProperties web;
    private final Clock clock;

    AppealLetters(
            Accounts accounts,
            Mail mail,
            WebProperties web,
            Clock clock,
            @Value("${ovation.account.house-name}") String house) {
        this.book = new LetterBook("chat", house);
        this.accounts = accounts;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
    }

    /** To an address that is shown to be theirs; what was decided stands without it. */
    Mono<Void> send(AppealRow appeal, Channel channel, AppealOutcome outcome, @Nullable String answer) {
        return accounts.find(appeal.accountId())
                .filter(Account::emailVerified)
                .zipWhen(account -> accounts.language(account.id()))
                .map(to -> letter(to.getT1(), to.getT2(), appeal, channel, outcome, answer))
                .flatMap(mail::send)
                .doOnError(e -> log.warn("{} could not be told by a letter: {}", appeal.accountId(), e.toString()))
                .onErrorComplete();
    }

    private Letter letter(
            Account to,
            Locale language,
            AppealRow appeal,
            Channel channel,
            AppealOutcome outcome,
            @Nullable String answer) {
        return book.letter(
                outcome == AppealOutcome.ACCEPTED ? "appeal-accepted" : "appeal-rejected",
                to.email(),
                language,
                clock.instant().plus(OF_USE),
                to.displayName(),
                channel.title(),
                book.text(appeal.banUntil() == null ? "ban" : "timeout", language),
                answer == null ? "" : book.text("added", language, answer),
                web.publicUrl() + "/c/" + channel.slug());
    }
}
