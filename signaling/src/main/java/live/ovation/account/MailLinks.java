package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import live.ovation.mail.Letter;
import live.ovation.mail.Mail;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import live.ovation.platform.WebProperties;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that go out by mail and show that who opens them reads that address. The newest one counts, and it counts once. */
@Component
class MailLinks {

    private final MailLinkRepository links;
    private final R2dbcEntityTemplate database;
    private final Mail mail;
    private final LetterTexts texts;
    private final AccountProperties properties;
    private final WebProperties web;
    private final Clock clock;

    MailLinks(
            MailLinkRepository links,
            R2dbcEntityTemplate database,
            Mail mail,
            LetterTexts texts,
            AccountProperties properties,
            WebProperties web,
            Clock clock) {
        this.links = links;
        this.database = database;
        this.mail = mail;
        this.texts = texts;
        this.properties = properties;
        this.web = web;
        this.clock = clock;
    }

    /** What a link is for: the page that it opens, and the letter around it. */
    enum Purpose {
        VERIFY_EMAIL("verify-email", "verify-email"),
        CHANGE_EMAIL("change-email", "verify-email"),
        RESET_PASSWORD("reset-password", "reset-password");

        private final String name;
        private final String page;

        Purpose(String name, String page) {
            this.name = name;
            this.page = page;
        }

        boolean isOf(MailLinkRow link) {
            return name.equals(link.purpose());
        }
    }

    Mono<Void> send(AccountRow account, Purpose purpose) {
        String token = Tokens.random(256);
        Duration life = purpose == Purpose.RESET_PASSWORD ? properties.resetLinkLife() : properties.verifyLinkLife();
        Instant until = clock.instant().plus(life);
        // after the #, which browsers send to nobody
        String link = web.publicUrl() + "/" + purpose.page + "#" + token;
        var row = new MailLinkRow(Tokens.hash(token), account.id(), purpose.name, account.email(), until);
        return links.deleteAll(account.id(), purpose.name)
                .then(database.insert(row))
                .then(mail.send(letter(account, purpose, link, life, until)));
    }

    /** Whose link it is; it is used up. Errors with {@code invalid-link} for none of these purposes. */
    Mono<MailLinkRow> use(String token, Purpose... purposes) {
        return Flux.fromArray(purposes)
                .concatMap(purpose -> links.take(Tokens.hash(token), purpose.name, clock.instant()))
                .next()
                .switchIfEmpty(Mono.error(MailLinks::invalid));
    }

    /** Whose link it is; it can still be used. Errors with {@code invalid-link}. */
    Mono<MailLinkRow> look(String token, Purpose purpose) {
        return links.find(Tokens.hash(token), purpose.name, clock.instant())
                .switchIfEmpty(Mono.error(MailLinks::invalid));
    }

    private Letter letter(AccountRow account, Purpose purpose, String link, Duration life, Instant until) {
        return texts.letter(account, purpose.name, until, account.displayName(), link, life.toHours());
    }

    private static ProblemException invalid() {
        return new ProblemException(
                "invalid-link", HttpStatus.GONE, "This link was used before, or is too old. Ask for a new one.");
    }
}
