package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class SecondFactorIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Test
    void shouldAskForACodeAfterThePassword() {
        Person ada = register();
        App app = turnOn(ada);

        String challenge = challenge(ada);
        expectProblem(answer(challenge, "000000"), 403, "invalid-code");
        Map<String, Object> tokens =
                body(answer(challenge, app.code(1)).expectStatus().isOk());

        assertThat(tokens).containsKey("accessToken");
        expectProblem(answer(challenge, app.code(1)), 401, "challenge-expired");
    }

    @Test
    void shouldTakeNoCodeTwice() {
        Person ada = register();
        App app = turnOn(ada);
        String code = app.code(1);
        answer(challenge(ada), code).expectStatus().isOk();

        expectProblem(answer(challenge(ada), code), 403, "invalid-code");
    }

    @Test
    void shouldTakeEachRecoveryCodeOnce() {
        Person ada = register();
        App app = turnOn(ada);
        String code = app.recoveryCodes().getFirst();
        answer(challenge(ada), code.toLowerCase(java.util.Locale.ROOT))
                .expectStatus()
                .isOk();

        expectProblem(answer(challenge(ada), code), 403, "invalid-code");
        assertThat(body(get("/api/v1/me/security", ada))).containsEntry("recoveryCodesLeft", 9);
    }

    @Test
    void shouldBoundTheGuessesOverAllChallenges() {
        Person ada = register();
        turnOn(ada);
        for (int i = 0; i < 10; i++) {
            expectProblem(answer(challenge(ada), "000000"), 403, "invalid-code");
        }

        expectProblem(answer(challenge(ada), "000000"), 429, "rate-limited");
    }

    @Test
    void shouldBeTurnedOffByThePasswordOnly() {
        Person ada = register();
        turnOn(ada);
        expectProblem(post("/api/v1/me/totp/off", ada, Map.of("password", "not the password")), 403, "wrong-password");
        expectProblem(post("/api/v1/me/totp", ada, Map.of("password", PASSWORD)), 409, "second-factor-on");
        post("/api/v1/me/totp/off", ada, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();

        post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD))
                .expectStatus()
                .isOk();
        assertThat(new LetterBox(ada.email()).text("takes no code")).contains("/forgot-password");
    }

    @Test
    void shouldKeepTheSecretSealed() {
        Person ada = register();
        Map<String, Object> enrolment = enrol(ada);

        String stored = database.sql(
                        "select t.secret from totp t join account a on a.id = t.account_id where a.email = :email")
                .bind("email", ada.email())
                .mapValue(String.class)
                .one()
                .block(SOON);
        assertThat(stored).doesNotContain(String.valueOf(enrolment.get("secret")));
        assertThat(String.valueOf(enrolment.get("uri")))
                .startsWith("otpauth://totp/Ovation:")
                .contains("issuer=Ovation");
    }

    /** An authenticator app, and the paper beside it. */
    private record App(String secret, List<String> recoveryCodes) {

        /** The code of the period that many after this one; a later one is taken while clocks may differ. */
        String code(int later) {
            return codeAt(secret, Instant.now().plusSeconds(30L * later));
        }
    }

    private App turnOn(Person person) {
        String secret = String.valueOf(enrol(person).get("secret"));
        var codes = body(post("/api/v1/me/totp/confirm", person, Map.of("code", codeAt(secret, Instant.now())))
                .expectStatus()
                .isOk());
        @SuppressWarnings("unchecked")
        List<String> recoveryCodes = (List<String>) codes.get("codes");
        return new App(secret, recoveryCodes);
    }

    private Map<String, Object> enrol(Person person) {
        return body(post("/api/v1/me/totp", person, Map.of("password", PASSWORD))
                .expectStatus()
                .isCreated());
    }

    private String challenge(Person person) {
        Map<String, Object> problem =
                body(post("/api/v1/auth/login", Map.of("email", person.email(), "password", PASSWORD))
                        .expectStatus()
                        .isUnauthorized());
        assertThat(problem).containsEntry("code", "second-factor-required");
        return String.valueOf(problem.get("challenge"));
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer(
            String challenge, String code) {
        return post("/api/v1/auth/second-factor", Map.of("challenge", challenge, "code", code));
    }

    private static String codeAt(String secret, Instant time) {
        try {
            var digits = new TimeBasedOneTimePasswordGenerator();
            return digits.generateOneTimePasswordString(new SecretKeySpec(decode(secret), digits.getAlgorithm()), time);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 (RFC 4648 section 6) the other way round from the service's. */
    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((value >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
