package live.ovation.mail;

import reactor.core.publisher.Mono;

/** A way out for letters. */
interface MailTransport {

    /** Completes when the letter is in other hands. */
    Mono<Void> deliver(MailRow letter);

    /** Where letters go, for the log. */
    String describe();
}
