package live.ovation.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What letters of one kind say, in each language ({@code mail/NAME*.properties}): {@code LETTER.subject} and {@code LETTER.text} of each,
 * and whatever else they are put together from. {@code {0}} is the house in all of a letter.
 */
public final class LetterBook {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final String house;

    /** @param house how the house calls itself */
    public LetterBook(String name, String house) {
        this.house = house;
        texts.setBasename("mail/" + name);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /**
     * A letter of the book.
     *
     * @param to the address
     * @param values its {1}, {2} and so on
     */
    public Letter letter(String letter, String to, Locale language, Instant goodUntil, Object... values) {
        Object[] all = Stream.concat(Stream.of(house), Arrays.stream(values)).toArray();
        return new Letter(
                to, text(letter + ".subject", language, all), text(letter + ".text", language, all), goodUntil);
    }

    /** A part of letters, {@code values} are its {0}, {1} and so on. */
    public String text(String part, Locale language, Object... values) {
        return texts.getMessage(part, values, language);
    }

    /** A moment, as one writes it in a language. */
    public static String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
