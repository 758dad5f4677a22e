package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;

class EmailChangeIntegrationTests extends IntegrationTest {

    private static final String LINK = "The new address";

    @Test
    void shouldMoveTheAccountOnceTheNewAddressIsShownToBeTheirs() {
        Person ada = register();
        String next = anAddress();
        ask(ada, next.toUpperCase(java.util.Locale.ROOT));
        String token = new LetterBox(next).tokenOf(LINK);
        assertThat(me(ada)).containsEntry("email", ada.email());

        post("/api/v1/auth/verify", Map.of("token", token)).expectStatus().isNoContent();

        assertThat(me(ada)).containsEntry("email", next).containsEntry("emailVerified", true);
        post("/api/v1/auth/login", Map.of("email", next, "password", PASSWORD))
                .expectStatus()
                .isOk();
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)),
                401,
                "invalid-credentials");
        assertThat(new LetterBox(ada.email()).text("has another address")).contains(next);
        expectProblem(post("/api/v1/auth/verify", Map.of("token", token)), 410, "invalid-link");
    }

    @Test
    void shouldTellNobodyWhichAddressesHaveAccounts() {
        Person ada = register();
        Person bob = register();

        ask(ada, bob.email());

        assertThat(new LetterBox(bob.email()).text("You have an account")).isNotBlank();
        assertThat(new LetterBox(bob.email()).about(LINK)).isEmpty();
        assertThat(me(ada)).containsEntry("email", ada.email());
    }

    @Test
    void shouldLeaveTheAddressToWhoHasComeToHaveItMeanwhile() {
        Person ada = register();
        String next = anAddress();
        ask(ada, next);
        String token = new LetterBox(next).tokenOf(LINK);
        post("/api/v1/auth/register", Map.of("email", next, "password", PASSWORD, "displayName", "Eve"))
                .expectStatus()
                .isCreated();

        expectProblem(post("/api/v1/auth/verify", Map.of("token", token)), 409, "email-taken");

        assertThat(me(ada)).containsEntry("email", ada.email());
    }

    private void ask(Person who, String email) {
        post("/api/v1/me/email", who, Map.of("email", email)).expectStatus().isAccepted();
    }

    private Map<String, Object> me(Person who) {
        return body(get("/api/v1/me", who));
    }

    private static String anAddress() {
        return "next-" + UUID.randomUUID() + "@example.org";
    }
}
