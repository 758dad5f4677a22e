package live.ovation.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.platform.SecretBox;
import org.springframework.stereotype.Component;

/** The secrets of webhooks, and what is signed with them (Standard Webhooks 1.0.0, symmetric signatures). */
@Component
class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBox box;

    WebhookSecrets(SecretBox box) {
        this.box = box;
    }

    /** A new secret as its owner sees it, once. */
    static String random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    String seal(UUID webhookId, String secret) {
        return box.seal(secret, webhookId.toString());
    }

    /** The header {@code webhook-signature}: by the secret and, while that has not run out, by the one before. */
    String sign(WebhookRow webhook, String id, Instant timestamp, String body, Instant now) {
        String content = id + "." + timestamp.getEpochSecond() + "." + body;
        String signature = signature(open(webhook, webhook.secret()), content);
        String old = webhook.oldSecret();
        Instant until = webhook.oldUntil();
        return old == null || until == null || until.isBefore(now)
                ? signature
                : signature + " " + signature(open(webhook, old), content);
    }

    private String open(WebhookRow webhook, String sealed) {
        return box.open(sealed, webhook.id().toString());
    }

    static String signature(String secret, String content) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
