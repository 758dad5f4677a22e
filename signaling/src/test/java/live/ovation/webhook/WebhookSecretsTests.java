package live.ovation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretsTests {

    @Test
    void shouldSignAsOtherImplementationsDo() {
        String content = "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk.1649367553."
                + "{\"email\":\"test@example.com\",\"username\":\"test_user\"}";

        assertThat(WebhookSecrets.signature("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", content))
                .isEqualTo("v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=");
    }

    @Test
    void shouldMakeSecretsOfTheRightKind() {
        String secret = WebhookSecrets.random();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSecrets.random());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
    }
}
