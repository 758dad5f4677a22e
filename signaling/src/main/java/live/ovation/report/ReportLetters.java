package live.ovation.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.mail.Letter;
import live.ovation.mail.LetterBook;
import live.ovation.mail.Mail;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What those who reported something are told of what became of it, in their language ({@code mail/report*.properties}). */
@Component
class ReportLetters {

    private static final Duration OF_USE = Duration.ofDays(14);
    /** Of one case; whoever comes after them still reads it in their settings. */
    private static final int MOST = 500;

    private final LetterBook book;
    private final ReportRepository reports;
    private final Accounts accounts;
    private final Mail mail;
    private final WebProperties web;
    private final Clock clock;

    ReportLetters(
            ReportRepository reports,
            Accounts accounts,
            Mail mail,
            WebProperties web,
            Clock clock,
            @Value("${ovation.account.house-name}") String house) {
        this.reports = reports;
        this.accounts = accounts;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
        this.book = new LetterBook("report", house);
    }

    /** To those who have shown that their address is theirs, within the transaction of the caller. */
    Mono<Void> send(CaseRow row, ReviewDesk.Answer answer) {
        return reports.answerable(row.id(), MOST)
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(report -> send(report, row.kind(), answer))
                .then();
    }

    private Mono<Void> send(ReportRow report, ReportKind kind, ReviewDesk.Answer answer) {
        var reporter = Objects.requireNonNull(report.reporterId());
        return accounts.find(reporter)
                .filter(Account::emailVerified)
                .zipWith(accounts.language(reporter))
                .map(to -> letter(to.getT1(), to.getT2(), report, kind, answer))
                .flatMap(mail::send);
    }

    private Letter letter(Account to, Locale language, ReportRow report, ReportKind kind, ReviewDesk.Answer answer) {
        return book.letter(
                answer.outcome().word(),
                to.email(),
                language,
                clock.instant().plus(OF_USE),
                to.displayName(),
                book.text(kind.name(), language),
                shown(report.at(), language),
                added(answer.sentence(), language),
                web.publicUrl() + "/settings");
    }

    private String added(@Nullable String sentence, Locale language) {
        return sentence == null ? "" : book.text("added", language, sentence);
    }

    private static String shown(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
