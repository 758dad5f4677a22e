package live.ovation.mail;

import java.time.Duration;
import live.ovation.platform.Blocking;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;

/** Hands letters to an SMTP server. */
final class SmtpTransport implements MailTransport {

    /** More than the time-outs of its socket together. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final JavaMailSenderImpl server;
    private final Envelopes envelopes;
    private final Blocking blocking;

    SmtpTransport(JavaMailSenderImpl server, Envelopes envelopes, Blocking blocking) {
        this.server = server;
        this.envelopes = envelopes;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> deliver(MailRow letter) {
        return blocking.run(PATIENCE, () -> server.send(envelopes.of(letter)));
    }

    @Override
    public String describe() {
        return "goes over " + server.getProtocol() + " to " + server.getHost() + ":" + server.getPort();
    }
}
