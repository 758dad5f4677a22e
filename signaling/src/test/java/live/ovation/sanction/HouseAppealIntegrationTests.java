package live.ovation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What people say against what the house did to them, with and without being able to sign in. */
class HouseAppealIntegrationTests extends HouseAppealTest {

    @Test
    void shouldHearWhoCantSignIn() {
        suspendAda();

        String ticket = new LetterBox(ada.email()).tokenOf("Your account at Ovation is suspended");
        Map<String, Object> seen = only(byTicket(ticket), "inForce");
        assertThat(seen)
                .containsEntry("cause", "account")
                .containsEntry("targetId", String.valueOf(owner.accountId()))
                .containsEntry("reason", "It was spam.")
                .doesNotContainKey("appeal");
        assertThat(appealBy(ticket, "account", owner.accountId())).isEqualTo("in");
        assertThat(appealBy(ticket, "account", owner.accountId())).isEqualTo("appeal-exists");
        assertThat(appealBy(ticket, "channel", channel.id()))
                .as("closed with its owner")
                .isEqualTo("appeal-nothing");

        Map<String, Object> waiting = waiting(other);
        assertThat(waiting)
                .containsEntry("text", TEXT)
                .containsEntry("name", "Ada")
                .containsEntry("reason", "It was spam.")
                .containsEntry("sanctionedBy", "Ada")
                .containsEntry("othersDecide", false);
        assertThat(waiting(admin)).containsEntry("othersDecide", true);
        assertThat(decide(admin, waiting, "accept", Map.of())).isEqualTo("appeal-own-act");

        assertThat(decide(other, waiting, "accept", Map.of("answer", "You are right.")))
                .isEqualTo("in");

        assertThat(signIn()).isEqualTo("in");
        assertThat(told(playback(channel.slug(), STRANGER, Map.of()))).isEqualTo("in");
        assertThat(new LetterBox(ada.email()).text("Ovation accepted your appeal"))
                .contains("the suspension of your account", "You are right.");
        assertThat(only(byTicket(ticket), "past").get("appeal"))
                .isEqualTo(Map.of(
                        "text",
                        TEXT,
                        "at",
                        at(only(byTicket(ticket), "past")),
                        "outcome",
                        "accepted",
                        "answer",
                        "You are right."));
        assertThat(written()).containsExactly("account.reinstate", "appeal.accept", "account.suspend");
        assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("appeal-decided");
    }

    @Test
    void shouldHearWhoSignsInRightly() {
        suspendAda();
        Map<String, Object> refused =
                body(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
        assertThat(refused).containsEntry("code", "account-suspended").containsEntry("why", "It was spam.");
        assertThat(only(byTicket(String.valueOf(refused.get("appeal"))), "inForce"))
                .containsEntry("cause", "account");
        assertThat(body(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", "wrong horse"))))
                .as("whoever guesses learns nothing")
                .doesNotContainKey("appeal")
                .containsEntry("code", "invalid-credentials");
        assertThat(told(post("/api/v1/appeals/sanctions", Map.of("ticket", "A".repeat(43)))))
                .isEqualTo("invalid-link");
        assertThat(told(request(HttpMethod.GET, "/api/v1/me", String.valueOf(refused.get("appeal")))
                        .exchange()))
                .as("it opens nothing else")
                .isEqualTo("invalid-token");
    }

    @Test
    void shouldKnowWhoMayAndWhatIsTheirs() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        Map<String, Object> body = against("channel", channel.id());
        assertThat(told(send(
                        HttpMethod.POST,
                        "/api/v1/me/sanctions/appeals",
                        signedIn().accessToken(),
                        body)))
                .as("of somebody else")
                .isEqualTo("appeal-nothing");
        assertThat(told(send(HttpMethod.POST, "/api/v1/me/sanctions/appeals", null, body)))
                .isEqualTo("login-required");
        assertThat(appeal("nonsense", channel.id())).isEqualTo("invalid-message");
        assertThat(told(send(
                        HttpMethod.POST,
                        "/api/v1/me/sanctions/appeals",
                        ada.accessToken(),
                        Map.of("cause", "channel", "targetId", channel.id(), "text", "x".repeat(2_001)))))
                .isEqualTo("invalid-message");
        expectProblem(
                request(HttpMethod.GET, "/api/v1/admin/appeals", ada.accessToken())
                        .exchange(),
                403,
                "forbidden");
        Map<String, Object> unknown = Map.of("id", UUID.randomUUID());
        assertThat(decide(other, unknown, "accept", Map.of())).isEqualTo("appeal-not-found");
    }
}
