package live.ovation.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Makes MIME messages of letters (RFC 5322). A recipient or subject with a line break in it is refused, not sent. */
final class Envelopes {

    private final Session session;
    private final String from;
    private final Clock clock;

    Envelopes(Session session, String from, Clock clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
    }

    MimeMessage of(MailRow letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }
}
