package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import live.ovation.support.AccessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What moderators do, as those on the socket hear it. */
class ModerationIntegrationTests extends AccessTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Visitor host;
    private Visitor bob;
    private String slug = "";

    @BeforeEach
    void aChannel() {
        Person owner = register();
        host = visitor(owner);
        bob = signedIn();
        slug = channelOf(owner);
    }

    @Test
    void shouldTellSomebodyAtOnceThatTheyAreSilencedAndWhenTheyAreNot() {
        try (SocketPeer peer = opened(bob);
                SocketPeer stranger = opened(STRANGER)) {
            send(HttpMethod.PUT, ban(), host.accessToken(), Map.of("reason", "noise"))
                    .expectStatus()
                    .isOk();

            JsonNode you = peer.next("chat-you").path("you");
            assertThat(you.path("mayWrite").asBoolean()).isFalse();
            assertThat(you.path("silence").path("reason").asString()).isEqualTo("noise");
            assertThat(stranger.next("chat-cleared").path("accountId").asString())
                    .isEqualTo(String.valueOf(bob.accountId()));
            say(peer, "hello?");
            assertThat(peer.problem()).isEqualTo("chat-banned");
            request(HttpMethod.DELETE, ban(), host.accessToken())
                    .exchange()
                    .expectStatus()
                    .isNoContent();
            assertThat(peer.next("chat-you").path("you").path("mayWrite").asBoolean())
                    .isTrue();
            say(peer, "thank you");
            assertThat(peer.next("chat-sent")).isNotNull();
        }
    }

    @Test
    void shouldMakeAModeratorOfSomebodyWhoIsThere() {
        try (SocketPeer peer = opened(bob);
                SocketPeer boss = opened(host)) {
            say(peer, "may I help?");
            peer.next("chat-sent");
            request(boss, "chat-send", m -> {
                m.put("nonce", nonce()).put("text", "/mod @Ada");
                m.putArray("mentions").add(String.valueOf(bob.accountId()));
            });

            assertThat(boss.next("chat-sent").path("command").asString()).isEqualTo("mod");
            assertThat(peer.next("chat-you").path("you").path("moderates").asBoolean())
                    .isTrue();
            say(peer, "/slow 20");
            assertThat(peer.next("chat-sent").path("command").asString()).isEqualTo("slow");
            assertThat(boss.next("chat-modes").path("modes").path("slowSeconds").asInt())
                    .isEqualTo(20);
        }
    }

    @Test
    void shouldSayHowLongToWait() {
        try (SocketPeer peer = opened(bob);
                SocketPeer boss = opened(host)) {
            say(boss, "/slow 20");
            boss.next("chat-sent");
            say(peer, "one");
            peer.next("chat-sent");
            say(peer, "two");

            JsonNode problem = peer.next("problem");
            assertThat(problem.path("code").asString()).isEqualTo("chat-slow");
            assertThat(problem.path("retryAfterMs").asLong()).isBetween(15_000L, 20_000L);
        }
    }

    @Test
    void shouldShowModeratorsFirstAndTheHouseOnlyWhatTheyLeave() {
        try (SocketPeer peer = opened(bob);
                SocketPeer boss = opened(host)) {
            say(boss, "/delay 2");
            peer.next("chat-modes");
            say(peer, "spam");
            JsonNode spam = boss.next("chat-message");
            say(peer, "ham");
            long heard = System.nanoTime();
            assertThat(boss.next("chat-message").path("text").asString()).isEqualTo("ham");
            request(boss, "chat-delete", m -> m.put("messageId", spam.path("id").asString()));

            assertThat(peer.next("chat-message").path("text").asString()).isEqualTo("ham");
            assertThat(Duration.ofNanos(System.nanoTime() - heard)).isGreaterThan(Duration.ofMillis(1_500));
            assertThat(peer.next("chat-deleted").path("id")).isEqualTo(spam.path("id"));
        }
    }

    @Test
    void shouldTellWhoFollowsThatTheyMayWriteNow() {
        try (SocketPeer peer = opened(bob);
                SocketPeer boss = opened(host)) {
            say(boss, "/followers");
            boss.next("chat-sent");
            say(peer, "not yet");
            assertThat(peer.problem()).isEqualTo("chat-followers-only");
            request(HttpMethod.PUT, "/api/v1/channels/" + slug + "/follow", bob.accessToken())
                    .exchange()
                    .expectStatus()
                    .isOk();

            assertThat(peer.next("chat-you").path("you").path("mayWrite").asBoolean())
                    .isTrue();
        }
    }

    private String ban() {
        return "/api/v1/channels/" + slug + "/chat/bans/" + bob.accountId();
    }

    private SocketPeer opened(Visitor who) {
        SocketPeer peer = SocketPeer.greeted(port, who.accessToken());
        request(peer, "join", m -> {});
        peer.next("joined");
        request(peer, "chat-open", m -> {});
        peer.next("chat-opened");
        return peer;
    }

    private void say(SocketPeer peer, String text) {
        request(peer, "chat-send", m -> m.put("nonce", nonce()).put("text", text));
    }

    private void request(SocketPeer peer, @Nullable String type, Consumer<ObjectNode> with) {
        ObjectNode message =
                JSON.createObjectNode().put("type", type).put("requestId", "r").put("channel", slug);
        with.accept(message);
        peer.send(message.toString());
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
