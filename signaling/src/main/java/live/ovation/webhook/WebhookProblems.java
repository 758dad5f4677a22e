package live.ovation.webhook;

import live.ovation.platform.OutboundUrls.Refusal;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException notFound() {
        return new ProblemException("webhook-not-found", HttpStatus.NOT_FOUND, "This webhook is not here any more.");
    }

    static ProblemException deliveryNotFound() {
        return new ProblemException(
                "delivery-not-found", HttpStatus.NOT_FOUND, "This delivery is not in the log any more.");
    }

    static ProblemException limit(int most) {
        return new ProblemException(
                "webhook-limit",
                HttpStatus.CONFLICT,
                "A channel has " + most + " webhooks at the most. Remove one first.");
    }

    static ProblemException off() {
        return new ProblemException(
                "webhook-off", HttpStatus.CONFLICT, "This webhook is switched off. Switch it on first.");
    }

    static ProblemException underWay() {
        return new ProblemException(
                "delivery-under-way", HttpStatus.CONFLICT, "It is being sent just now. Wait for how that goes.");
    }

    static ProblemException address(Refusal refusal) {
        return new ProblemException(
                "unusable-address",
                HttpStatus.BAD_REQUEST,
                switch (refusal) {
                    case MALFORMED -> "This is no whole web address, such as https://example.org/hooks.";
                    case SCHEME, UNENCRYPTED -> "The address has to begin with https://.";
                    case LOGIN ->
                        "The address may not contain a name and a password. Use the signature to know who calls.";
                    case PORT -> "This port may not be used. Take 443, or one from 1024 on.";
                    case INSIDE -> "This address is not public, so it can't be called from here.";
                });
    }
}
