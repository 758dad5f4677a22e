package live.ovation.account;

import java.time.Instant;
import live.ovation.mail.Letter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What letters to people say, in their language ({@code mail/account*.properties}). */
@Component
class LetterTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final AccountProperties properties;

    LetterTexts(AccountProperties properties) {
        this.properties = properties;
        texts.setBasename("mail/account");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** The letter {@code name} to somebody; {@code values} are its {1}, {2} and so on, {0} is the house. */
    Letter letter(AccountRow to, String name, Instant goodUntil, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = properties.houseName();
        System.arraycopy(values, 0, all, 1, values.length);
        return new Letter(
                to.email(),
                texts.getMessage(name + ".subject", all, to.locale()),
                texts.getMessage(name + ".text", all, to.locale()),
                goodUntil);
    }
}
