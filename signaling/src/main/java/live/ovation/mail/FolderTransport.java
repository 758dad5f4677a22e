package live.ovation.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import live.ovation.platform.Blocking;
import reactor.core.publisher.Mono;

/** Puts letters into a folder as {@code .eml} files, which any mail program opens: for installations without a mail server. */
final class FolderTransport implements MailTransport {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Envelopes envelopes;
    private final Blocking blocking;

    FolderTransport(Path folder, Envelopes envelopes, Blocking blocking) {
        this.folder = folder;
        this.envelopes = envelopes;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> deliver(MailRow letter) {
        return blocking.call(PATIENCE, () -> write(letter)).then();
    }

    @Override
    public String describe() {
        return "goes into " + folder + ", since no SMTP server is set";
    }

    private Path write(MailRow letter) throws IOException, MessagingException {
        Files.createDirectories(folder);
        MimeMessage message = envelopes.of(letter);
        Path file = folder.resolve(message.getSentDate().toInstant().toEpochMilli() + "-" + letter.id() + ".eml");
        Path part = folder.resolve(letter.id() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        return Files.move(part, file);
    }
}
