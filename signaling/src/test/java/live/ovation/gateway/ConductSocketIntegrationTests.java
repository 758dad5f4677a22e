package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.platform.Grapevine;
import live.ovation.support.AccessTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Warnings and shadows, as those on the socket hear of them. */
class ConductSocketIntegrationTests extends AccessTest {

    private Visitor host = STRANGER;
    private Visitor bob = STRANGER;
    private String slug = "";

    @BeforeEach
    void aChannel() {
        Person owner = register();
        host = visitor(owner);
        bob = signedIn();
        slug = channelOf(owner);
    }

    @Test
    void shouldTellTheOneWhoIsWarnedAtOnceAndAgainWhenTheyComeBack() {
        try (SocketPeer peer = SocketPeer.inChat(port, bob.accessToken(), slug)) {
            send(HttpMethod.POST, path("/people/" + bob.accountId() + "/warnings"), host.accessToken(), reason("calm"))
                    .expectStatus()
                    .isCreated();

            JsonNode you = peer.next("chat-you").path("you");
            assertThat(you.path("warning").path("reason").asString()).isEqualTo("calm");
            assertThat(you.path("mayWrite").asBoolean()).isFalse();
            peer.say(slug, "1", "what?");
            assertThat(peer.problem()).isEqualTo("chat-warned");
        }
        try (SocketPeer peer = SocketPeer.greeted(port, bob.accessToken())) {
            JsonNode warning = opened(peer).path("you").path("warning");
            assertThat(warning.path("reason").asString()).isEqualTo("calm");
            request(
                            HttpMethod.POST,
                            path("/warnings/" + warning.path("id").asString() + "/acknowledgement"),
                            bob.accessToken())
                    .exchange()
                    .expectStatus()
                    .isNoContent();

            JsonNode you = peer.next("chat-you").path("you");
            assertThat(you.has("warning")).isFalse();
            assertThat(you.path("mayWrite").asBoolean()).isTrue();
            peer.say(slug, "2", "understood");
            assertThat(peer.next("chat-sent")).isNotNull();
        }
    }

    @Test
    void shouldTellWhatIsInTheShadowToItsAuthorAndMarkedToThoseWhoKeepOrder() {
        try (SocketPeer author = SocketPeer.inChat(port, bob.accessToken(), slug);
                SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug);
                SocketPeer stranger = SocketPeer.inChat(port, null, slug)) {
            send(HttpMethod.PUT, path("/shadows/" + bob.accountId()), host.accessToken(), reason("spam"))
                    .expectStatus()
                    .isNoContent();
            author.say(slug, "1", "buy this");

            JsonNode own = author.nextOf("chat-message");
            assertThat(own.path("text").asString()).isEqualTo("buy this");
            assertThat(own.has("shadowed")).isFalse();
            JsonNode seen = boss.next("chat-message");
            assertThat(seen.path("text").asString()).isEqualTo("buy this");
            assertThat(seen.path("shadowed").asBoolean()).isTrue();
            boss.say(slug, "2", "hello all");
            assertThat(stranger.next("chat-message").path("text").asString()).isEqualTo("hello all");
        }
        try (SocketPeer author = SocketPeer.greeted(port, bob.accessToken());
                SocketPeer boss = SocketPeer.greeted(port, host.accessToken());
                SocketPeer stranger = SocketPeer.greeted(port, signedIn().accessToken())) {
            opened(author);
            JsonNode own = author.next("chat-message");
            assertThat(own.path("text").asString()).isEqualTo("buy this");
            assertThat(own.has("shadowed")).isFalse();
            opened(boss);
            assertThat(boss.next("chat-message").path("shadowed").asBoolean()).isTrue();
            opened(stranger);
            assertThat(stranger.next("chat-message").path("text").asString()).isEqualTo("hello all");
        }
    }

    @Test
    void shouldTellItInTurnWhereModeratorsAreAhead() {
        try (SocketPeer author = SocketPeer.inChat(port, bob.accessToken(), slug);
                SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug);
                SocketPeer stranger = SocketPeer.inChat(port, null, slug)) {
            boss.say(slug, "1", "/delay 1");
            boss.next("chat-modes");
            send(HttpMethod.PUT, path("/shadows/" + bob.accountId()), host.accessToken(), Map.of())
                    .expectStatus()
                    .isNoContent();
            author.say(slug, "2", "psst");
            author.next("chat-sent");
            boss.say(slug, "3", "next");

            assertThat(boss.next("chat-message").path("shadowed").asBoolean()).isTrue();
            assertThat(author.next("chat-message").path("text").asString()).isEqualTo("psst");
            assertThat(stranger.next("chat-message").path("text").asString()).isEqualTo("next");
        }
    }

    /** Which writes to PostgreSQL, and tells through Redis. */
    @Test
    void shouldHoldToWhatAnotherNodeHasDone() {
        try (SocketPeer author = SocketPeer.inChat(port, bob.accessToken(), slug);
                SocketPeer stranger = SocketPeer.inChat(port, null, slug);
                SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug)) {
            author.say(slug, "1", "known here now");
            stranger.next("chat-message");
            onAnotherNode("insert into chat_shadow (channel_id, account_id, at) select id, :account, now()");
            author.next("chat-you");
            author.say(slug, "2", "buy this");
            author.next("chat-sent");
            boss.say(slug, "3", "hello all");
            assertThat(stranger.next("chat-message").path("text").asString()).isEqualTo("hello all");

            onAnotherNode("""
                    insert into chat_warning (id, channel_id, account_id, reason, at)
                    select gen_random_uuid(), id, :account, 'calm', now()""");
            JsonNode you = author.next("chat-you").path("you");
            assertThat(you.path("warning").path("reason").asString()).isEqualTo("calm");
            author.say(slug, "4", "what?");
            assertThat(author.problem()).isEqualTo("chat-warned");
        }
    }

    private void onAnotherNode(String insertion) {
        UUID channel = UUID.fromString(
                String.valueOf(database.sql(insertion + " from channel where slug = :slug returning channel_id")
                        .bind("account", Objects.requireNonNull(bob.accountId()))
                        .bind("slug", slug)
                        .mapValue(UUID.class)
                        .one()
                        .block(SOON)));
        TestStack.redis()
                .convertAndSend(Grapevine.TOPIC + "people", "another-node " + channel + " " + bob.accountId())
                .block(SOON);
    }

    @Test
    void shouldTellModeratorsOfAnAppealAndItsAuthorWhatBecameOfIt() {
        send(HttpMethod.PUT, path("/bans/" + bob.accountId()), host.accessToken(), reason("spam"))
                .expectStatus()
                .isOk();
        try (SocketPeer author = SocketPeer.greeted(port, bob.accessToken());
                SocketPeer boss = SocketPeer.inChat(port, host.accessToken(), slug)) {
            assertThat(opened(author)
                            .path("you")
                            .path("silence")
                            .path("appealable")
                            .asBoolean())
                    .isTrue();
            String route = "/api/v1/channels/" + slug + "/appeals";
            Object id = body(send(HttpMethod.POST, route, bob.accessToken(), Map.of("text", "sorry"))
                            .expectStatus()
                            .isCreated())
                    .get("id");
            assertThat(boss.next("chat-appeals").path("waiting").asInt()).isOne();
            assertThat(author.next("chat-you").path("you").path("silence").has("appeal"))
                    .isTrue();
            send(HttpMethod.POST, route + "/" + id + "/accept", host.accessToken(), Map.of("answer", "welcome"))
                    .expectStatus()
                    .isNoContent();

            // in whichever order
            List<JsonNode> told = List.of(
                    author.nextOf("chat-you", "chat-appeal-decided"), author.nextOf("chat-you", "chat-appeal-decided"));
            assertThat(told)
                    .anySatisfy(message ->
                            assertThat(message.path("answer").asString()).isEqualTo("welcome"));
            assertThat(told).anySatisfy(message -> {
                assertThat(message.has("you")).isTrue();
                assertThat(message.path("you").has("silence")).isFalse();
            });
            assertThat(boss.next("chat-appeals").path("waiting").asInt()).isZero();
        }
    }

    private static Map<String, String> reason(String reason) {
        return Map.of("reason", reason);
    }

    private JsonNode opened(SocketPeer peer) {
        peer.send("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"}");
        peer.next("joined");
        peer.send("{\"type\":\"chat-open\",\"requestId\":\"o\",\"channel\":\"" + slug + "\"}");
        return peer.next("chat-opened");
    }

    private String path(String rest) {
        return "/api/v1/channels/" + slug + "/chat" + rest;
    }
}
