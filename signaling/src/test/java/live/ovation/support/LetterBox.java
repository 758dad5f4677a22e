package live.ovation.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that one person has got. */
public final class LetterBox {

    private static final Duration DELIVERY = Duration.ofSeconds(15);
    private static final Pattern LINK = Pattern.compile("#([A-Za-z0-9_-]{40,})");

    private final String owner;

    public LetterBox(String owner) {
        this.owner = owner;
    }

    /** The token of the link in the newest letter with such a subject. */
    public String tokenOf(String subject) {
        Matcher matcher = LINK.matcher(text(subject));
        assertThat(matcher.find()).as("a link").isTrue();
        return matcher.group(1);
    }

    public String text(String subject) {
        await().atMost(DELIVERY).until(() -> !about(subject).isEmpty());
        try {
            return String.valueOf(about(subject).getLast().getContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<MimeMessage> about(String subject) {
        GreenMail server = TestStack.letterBox();
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> isFor(letter) && subjectOf(letter).contains(subject))
                .toList();
    }

    private boolean isFor(MimeMessage letter) {
        try {
            Address[] to = letter.getAllRecipients();
            return to.length == 1 && to[0].toString().equals(owner);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
