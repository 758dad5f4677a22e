package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.ovation.support.IntegrationTest;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

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
                body(answer(challenge, app.code()).expectStatus().isOk());

        assertThat(tokens).containsKey("accessToken").containsEntry("enrolling", false);
        expectProblem(answer(challenge, app.code()), 401, "challenge-expired");
    }

    @Test
    void shouldTakeNoCodeTwice() {
        Person ada = register();
        App app = turnOn(ada);
        String code = app.code();
        answer(challenge(ada), code).expectStatus().isOk();

        expectProblem(answer(challenge(ada), code), 403, "invalid-code");
    }

    @Test
    void shouldTakeNoCodeOfAnotherTime() {
        Person ada = register();
        App app = turnOn(ada);

        for (int seconds : new int[] {-45, 45}) {
            expectProblem(
                    answer(
                            challenge(ada),
                            App.codeAt(app.secret(), Instant.now().plusSeconds(seconds))),
                    403,
                    "invalid-code");
        }
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
    void shouldBeTurnedOffByPasswordAndCodeOnly() {
        Person ada = register();
        App app = turnOn(ada);
        expectProblem(turnOff(ada, "not the password", app.code()), 403, "wrong-password");
        expectProblem(post("/api/v1/me/totp/off", ada, Map.of("password", PASSWORD)), 403, "second-factor-needed");
        expectProblem(turnOff(ada, PASSWORD, "000000"), 403, "invalid-code");
        expectProblem(post("/api/v1/me/totp", ada, proof(PASSWORD, app.code())), 409, "second-factor-on");
        turnOff(ada, PASSWORD, app.recoveryCodes().getFirst()).expectStatus().isNoContent();

        post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD))
                .expectStatus()
                .isOk();
        assertThat(new LetterBox(ada.email()).text("takes no code")).contains("/forgot-password");
    }

    @Test
    void shouldAskForACodeBeforeWhateverChangesHowTheAccountIsEntered() {
        Person ada = register();
        List<String> codes = turnOn(ada).recoveryCodes();
        Map<String, Object> change = Map.of("current", PASSWORD, "next", "seven grey otters juggle");

        expectProblem(post("/api/v1/me/password", ada, change), 403, "second-factor-needed");
        expectProblem(
                post("/api/v1/me/totp/recovery-codes", ada, Map.of("password", PASSWORD)), 403, "second-factor-needed");
        expectProblem(post("/api/v1/me/owner-check", ada, Map.of("password", PASSWORD)), 403, "second-factor-needed");
        expectProblem(post("/api/v1/me/deletion", ada, Map.of("password", PASSWORD)), 403, "second-factor-needed");

        post("/api/v1/me/owner-check", ada, proof(PASSWORD, codes.getFirst()))
                .expectStatus()
                .isNoContent();
        var fresh = body(post("/api/v1/me/totp/recovery-codes", ada, proof(PASSWORD, codes.get(1)))
                .expectStatus()
                .isCreated());
        assertThat(fresh.get("codes"))
                .asInstanceOf(LIST)
                .hasSize(10)
                .allMatch(code -> String.valueOf(code).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }

    @Test
    void shouldSignOutOtherDevicesWhenItChanges() {
        Person phone = register();
        Person tablet = new Person(
                phone.email(),
                accessToken(post("/api/v1/auth/login", Map.of("email", phone.email(), "password", PASSWORD))));
        App app = turnOn(phone);
        expectProblem(get("/api/v1/me", tablet), 401, "invalid-token");
        get("/api/v1/me", phone).expectStatus().isOk();

        Person laptop = new Person(phone.email(), accessToken(answer(challenge(phone), app.code())));
        post(
                        "/api/v1/me/totp/recovery-codes",
                        laptop,
                        proof(PASSWORD, app.recoveryCodes().getFirst()))
                .expectStatus()
                .isCreated();
        expectProblem(get("/api/v1/me", phone), 401, "invalid-token");
        get("/api/v1/me", laptop).expectStatus().isOk();
        assertThat(new LetterBox(phone.email()).text("New recovery codes")).contains("/forgot-password");
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

    private App turnOn(Person person) {
        String secret = String.valueOf(enrol(person).get("secret"));
        var codes = body(post("/api/v1/me/totp/confirm", person, Map.of("code", App.codeAt(secret, Instant.now())))
                .expectStatus()
                .isOk());
        @SuppressWarnings("unchecked")
        List<String> recoveryCodes = (List<String>) codes.get("codes");
        halfAMinuteLater(person);
        return new App(secret, recoveryCodes);
    }

    /** The code that was used to begin with is one of the past. */
    private void halfAMinuteLater(Person person) {
        database.sql(
                        "update totp set last_period = last_period - 1 where account_id = (select id from account where email = :email)")
                .bind("email", person.email())
                .fetch()
                .rowsUpdated()
                .block(SOON);
    }

    private String accessToken(ResponseSpec answer) {
        return String.valueOf(body(answer.expectStatus().isOk()).get("accessToken"));
    }

    private ResponseSpec turnOff(Person person, String password, String code) {
        return post("/api/v1/me/totp/off", person, proof(password, code));
    }

    private static Map<String, Object> proof(String password, String code) {
        return Map.of("password", password, "code", code);
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

    private ResponseSpec answer(String challenge, String code) {
        return post("/api/v1/auth/second-factor", Map.of("challenge", challenge, "code", code));
    }
}
