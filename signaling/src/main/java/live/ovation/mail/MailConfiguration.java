package live.ovation.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import live.ovation.platform.Blocking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way out for letters. */
@Configuration
class MailConfiguration {

    private static final String CONNECT_WITHIN_MS = "5000";
    private static final String ANSWER_WITHIN_MS = "15000";

    @Bean
    MailTransport mailTransport(MailProperties properties, Blocking blocking, Clock clock) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        if (!properties.hasServer()) {
            return new FolderTransport(
                    properties.folder().toAbsolutePath(),
                    new Envelopes(sender.getSession(), properties.from(), clock),
                    blocking);
        }
        configure(sender, Objects.requireNonNull(properties.smtp()));
        return new SmtpTransport(sender, new Envelopes(sender.getSession(), properties.from(), clock), blocking);
    }

    private static void configure(JavaMailSenderImpl sender, URI server) {
        sender.setProtocol(server.getScheme());
        sender.setHost(server.getHost());
        sender.setPort(server.getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String login = server.getUserInfo();
        if (login != null) {
            int colon = login.indexOf(':');
            sender.setUsername(colon < 0 ? login : login.substring(0, colon));
            sender.setPassword(colon < 0 ? "" : login.substring(colon + 1));
        }
        sender.setJavaMailProperties(settings("mail." + server.getScheme() + ".", login != null));
    }

    private static Properties settings(String prefix, boolean withLogin) {
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", CONNECT_WITHIN_MS);
        settings.setProperty(prefix + "timeout", ANSWER_WITHIN_MS);
        settings.setProperty(prefix + "writetimeout", ANSWER_WITHIN_MS);
        settings.setProperty(prefix + "auth", String.valueOf(withLogin));
        settings.setProperty(prefix + "starttls.enable", "true");
        // a password travels over TLS or not at all
        settings.setProperty(prefix + "starttls.required", String.valueOf(withLogin));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }
}
