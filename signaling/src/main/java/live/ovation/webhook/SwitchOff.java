package live.ovation.webhook;

import live.ovation.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Switches webhooks off that are of no use any more, and tells their owner by letter; both or neither. */
@Component
class SwitchOff {

    static final String GONE = "gone";
    static final String FAILING = "failing";

    private static final Logger log = LoggerFactory.getLogger(SwitchOff.class);

    private final WebhookRepository webhooks;
    private final WebhookLetters letters;
    private final Mail mail;
    private final TransactionalOperator transaction;

    SwitchOff(WebhookRepository webhooks, WebhookLetters letters, Mail mail, TransactionalOperator transaction) {
        this.webhooks = webhooks;
        this.letters = letters;
        this.mail = mail;
        this.transaction = transaction;
    }

    /** One that is off already is left alone. */
    Mono<Void> because(String reason, WebhookRow webhook) {
        return transaction.transactional(webhooks.disable(webhook.id(), reason)
                .filter(changed -> changed == 1)
                .doOnNext(changed -> log.info("Webhook {} is switched off: {}", webhook.id(), reason))
                .flatMap(changed -> letters.about(webhook, reason))
                .flatMap(mail::send));
    }
}
