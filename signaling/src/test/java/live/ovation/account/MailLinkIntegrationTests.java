package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;

class MailLinkIntegrationTests extends IntegrationTest {

    private static final String NEXT = "seven grey otters juggle";

    @Test
    void shouldVerifyAnEmailByTheLinkOnceOnly() {
        Person ada = register();
        assertThat(me(ada)).containsEntry("emailVerified", false);
        String token = new LetterBox(ada.email()).tokenOf("Your e-mail");

        post("/api/v1/auth/verify", Map.of("token", token)).expectStatus().isNoContent();

        assertThat(me(ada)).containsEntry("emailVerified", true);
        expectProblem(post("/api/v1/auth/verify", Map.of("token", token)), 410, "invalid-link");
    }

    @Test
    void shouldMakeTheNewestLinkTheOnlyOne() {
        Person ada = register();
        LetterBox letters = new LetterBox(ada.email());
        String first = letters.tokenOf("Your e-mail");
        post("/api/v1/auth/verification", Map.of("email", ada.email()))
                .expectStatus()
                .isAccepted();
        org.awaitility.Awaitility.await()
                .until(() -> letters.about("Your e-mail").size() == 2);

        expectProblem(post("/api/v1/auth/verify", Map.of("token", first)), 410, "invalid-link");
        post("/api/v1/auth/verify", Map.of("token", letters.tokenOf("Your e-mail")))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void shouldSetANewPasswordAndSignOutEverywhere() {
        Person ada = register();
        post("/api/v1/auth/forgotten", Map.of("email", ada.email().toUpperCase(Locale.ROOT)))
                .expectStatus()
                .isAccepted();
        LetterBox letters = new LetterBox(ada.email());
        String token = letters.tokenOf("A new password");

        expectProblem(
                post("/api/v1/auth/reset", Map.of("token", token, "password", "password123")), 422, "weak-password");
        post("/api/v1/auth/reset", Map.of("token", token, "password", NEXT))
                .expectStatus()
                .isNoContent();

        expectProblem(get("/api/v1/me", ada), 401, "invalid-token");
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)),
                401,
                "invalid-credentials");
        post("/api/v1/auth/login", Map.of("email", ada.email(), "password", NEXT))
                .expectStatus()
                .isOk();
        expectProblem(post("/api/v1/auth/reset", Map.of("token", token, "password", NEXT)), 410, "invalid-link");
        assertThat(letters.text("was changed")).contains("/forgot-password");
    }

    @Test
    void shouldAnswerAlikeForAnAddressWithoutAnAccount() {
        String nobody = "nobody-" + UUID.randomUUID() + "@example.org";

        post("/api/v1/auth/forgotten", Map.of("email", nobody)).expectStatus().isAccepted();
        post("/api/v1/auth/verification", Map.of("email", nobody))
                .expectStatus()
                .isAccepted();
        assertThat(new LetterBox(nobody).about("")).isEmpty();
    }

    @Test
    void shouldTellTheOwnerOnlyThatAnAddressHasAnAccount() {
        Person ada = register();

        post("/api/v1/auth/register", Map.of("email", ada.email(), "password", NEXT, "displayName", "Eve"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(ada.email());
        assertThat(new LetterBox(ada.email()).text("You have an account")).contains("/forgot-password");
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", NEXT)), 401, "invalid-credentials");
    }

    @Test
    void shouldWriteInThePersonsLanguage() {
        String email = "person-" + UUID.randomUUID() + "@example.org";
        http.post()
                .uri("/api/v1/auth/register")
                .header("Accept-Language", "de-AT,de;q=0.9")
                .bodyValue(Map.of("email", email, "password", PASSWORD, "displayName", "Jörg"))
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(new LetterBox(email).text("Deine E-Mail-Adresse")).contains("Hallo Jörg");
    }

    @Test
    void shouldRefusePasswordsThatAreSoonGuessed() {
        for (String weak : new String[] {"password123", "1234567890", "qwertyuiop", "evelyn.example"}) {
            expectProblem(
                    post(
                            "/api/v1/auth/register",
                            Map.of("email", "evelyn.example@example.org", "password", weak, "displayName", "Eve")),
                    422,
                    "weak-password");
        }
    }

    private Map<String, Object> me(Person person) {
        return body(get("/api/v1/me", person).expectStatus().isOk());
    }
}
