package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What waits for a moderator and what looks like a raid, as those on the socket hear it. */
class HeldSocketIntegrationTests extends AccessTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Visitor host = STRANGER;
    private Visitor bob = STRANGER;
    private String slug = "";
    private String path = "";

    @BeforeEach
    void aChannel() {
        Person owner = register();
        host = visitor(owner);
        bob = signedIn();
        slug = channelOf(owner);
        path = "/api/v1/channels/" + slug + "/chat";
    }

    @Test
    void shouldTellThoseWhoKeepOrderAndItsAuthorAndNobodyElse() {
        send(
                        HttpMethod.POST,
                        path + "/words",
                        host.accessToken(),
                        Map.of("words", List.of(Map.of("pattern", "snarg", "action", "hold"))))
                .expectStatus()
                .isOk();
        try (SocketPeer author = SocketPeer.inChat(port, bob.accessToken(), slug);
                SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug);
                SocketPeer stranger = SocketPeer.inChat(port, null, slug)) {
            say(author, "dear snarg");

            JsonNode sent = author.next("chat-sent");
            assertThat(sent.path("heldUntil").asString()).isNotEmpty();
            assertThat(sent.has("seq")).isFalse();
            JsonNode held = boss.next("chat-held");
            assertThat(held.path("waiting").asInt()).isOne();
            assertThat(held.path("message").path("id")).isEqualTo(sent.path("messageId"));
            assertThat(held.path("message").path("text").asString()).isEqualTo("dear snarg");
            assertThat(held.path("message").path("reason").asString()).isEqualTo("word");
            decide(sent, "approve");

            JsonNode decided = boss.next("chat-held-decided");
            assertThat(decided.path("outcome").asString()).isEqualTo("approved");
            assertThat(decided.path("waiting").asInt()).isZero();
            assertThat(author.next("chat-held-outcome").path("messageId")).isEqualTo(sent.path("messageId"));
            assertThat(stranger.nextOf("chat-held", "chat-held-decided", "chat-held-outcome", "chat-message")
                            .path("text")
                            .asString())
                    .isEqualTo("dear snarg");
            say(author, "another snarg");
            decide(author.next("chat-sent"), "deny");
            assertThat(author.next("chat-held-outcome").path("outcome").asString())
                    .isEqualTo("denied");
        }
    }

    @Test
    void shouldTellModeratorsOnceOfARaidAndLetThemTightenTheRules() {
        JsonNode rules = JSON.readTree(String.valueOf(request(HttpMethod.GET, path + "/spam-rules", host.accessToken())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
        ((ObjectNode) rules.path("rules").path("raid")).put("people", 5);
        send(
                        HttpMethod.PUT,
                        path + "/spam-rules",
                        host.accessToken(),
                        JSON.convertValue(rules.path("rules"), Map.class))
                .expectStatus()
                .isOk();
        try (SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug)) {
            for (int i = 0; i < 6; i++) {
                try (SocketPeer peer = SocketPeer.inChat(port, signedIn().accessToken(), slug)) {
                    say(peer, "hello " + i);
                    peer.next("chat-sent");
                }
            }

            JsonNode notice = boss.next("chat-raid").path("notice");
            assertThat(notice.path("arrivals").asInt()
                            + notice.path("firstTime").asInt())
                    .isGreaterThanOrEqualTo(5);
            guard(HttpMethod.PUT);
            JsonNode tight = boss.nextOf("chat-raid", "chat-modes").path("modes");
            assertThat(tight.path("slowSeconds").asInt()).isEqualTo(10);
            assertThat(tight.path("followersMinutes").asInt()).isEqualTo(10);
            guard(HttpMethod.DELETE);
            JsonNode loose = boss.next("chat-modes").path("modes");
            assertThat(loose.path("slowSeconds").asInt()).isZero();
            assertThat(loose.has("followersMinutes")).isFalse();
        }
    }

    private void guard(HttpMethod method) {
        request(method, path + "/guard", host.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.up")
                .isEqualTo(method == HttpMethod.PUT);
    }

    private void decide(JsonNode sent, String how) {
        String id = sent.path("messageId").asString();
        request(HttpMethod.POST, path + "/held/" + id + "/" + how, host.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void say(SocketPeer peer, String text) {
        send(peer, message -> message.put("nonce", UUID.randomUUID().toString()).put("text", text));
    }

    private void send(SocketPeer peer, Consumer<ObjectNode> with) {
        ObjectNode message = JSON.createObjectNode()
                .put("type", "chat-send")
                .put("requestId", "r")
                .put("channel", slug);
        with.accept(message);
        peer.send(message.toString());
    }
}
