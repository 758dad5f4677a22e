package live.ovation.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters leave.
 *
 * @param smtp {@code smtp://[user:password@]host[:port]} (STARTTLS where there is a password) or {@code smtps://…}; none: into {@code folder}
 * @param from the sender's address, with or without a name
 * @param folder where letters are put, one file each, while there is no SMTP server
 * @param look how often the letters that wait are looked through
 */
@ConfigurationProperties("ovation.mail")
record MailProperties(@Nullable URI smtp, String from, Path folder, Duration look) {

    boolean hasServer() {
        return smtp != null && smtp.getHost() != null;
    }
}
