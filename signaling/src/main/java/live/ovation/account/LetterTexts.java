package live.ovation.account;

import java.time.Instant;
import live.ovation.mail.Letter;
import live.ovation.mail.LetterBook;
import org.springframework.stereotype.Component;

/** What letters to people say, in their language ({@code mail/account*.properties}). */
@Component
class LetterTexts {

    private final LetterBook book;

    LetterTexts(AccountProperties properties) {
        this.book = new LetterBook("account", properties.houseName());
    }

    /** The letter {@code name} to somebody; {@code values} are its {1}, {2} and so on, {0} is the house. */
    Letter letter(AccountRow to, String name, Instant goodUntil, Object... values) {
        return book.letter(name, to.email(), to.locale(), goodUntil, values);
    }
}
