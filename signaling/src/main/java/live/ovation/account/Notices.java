package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import live.ovation.mail.Mail;
import live.ovation.platform.WebProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters that tell people what has happened to their account, with the way to undo it. */
@Component
class Notices {

    private static final Duration OF_USE = Duration.ofDays(7);

    private final Mail mail;
    private final LetterTexts texts;
    private final WebProperties web;
    private final Clock clock;

    Notices(Mail mail, LetterTexts texts, WebProperties web, Clock clock) {
        this.mail = mail;
        this.texts = texts;
        this.web = web;
        this.clock = clock;
    }

    /**
     * @param name of the letter in {@code mail/account*.properties}
     * @param more what its {3} and so on stand for
     */
    Mono<Void> send(AccountRow account, String name, Object... more) {
        Object[] values = new Object[more.length + 2];
        values[0] = account.displayName();
        values[1] = web.publicUrl() + "/forgot-password";
        System.arraycopy(more, 0, values, 2, more.length);
        return mail.send(texts.letter(account, name, clock.instant().plus(OF_USE), values));
    }
}
