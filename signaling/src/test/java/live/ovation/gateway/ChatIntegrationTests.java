package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ScanOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who speaks does so on a socket that hears nothing, so that no test takes an answer for what was heard. */
class ChatIntegrationTests extends IntegrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Person, SocketPeer> speakers = new HashMap<>();
    private Person ada;
    private Person bob;
    private String slug;

    @BeforeEach
    void aChannel() {
        ada = register();
        bob = register();
        slug = channelOf(ada);
    }

    @Test
    void shouldTellEverybodyWhatOneSaysAndAcknowledgeIt() {
        try (SocketPeer host = opened(ada);
                SocketPeer guest = opened(bob);
                SocketPeer stranger = opened(null)) {
            JsonNode sent = say(bob, "Hello, house", nonce());

            for (SocketPeer peer : List.of(host, guest, stranger)) {
                JsonNode heard = peer.next("chat-message");
                assertThat(heard.path("text").asString()).isEqualTo("Hello, house");
                assertThat(heard.path("id")).isEqualTo(sent.path("messageId"));
                assertThat(heard.path("seq")).isEqualTo(sent.path("seq"));
                assertThat(heard.path("channel").asString()).isEqualTo(slug);
            }
        }
    }

    @Test
    void shouldTakeAResendForTheSameMessage() {
        try (SocketPeer host = opened(ada)) {
            String nonce = nonce();
            JsonNode first = say(ada, "once", nonce);
            JsonNode again = say(ada, "once", nonce);
            say(ada, "and then", nonce());

            assertThat(again.path("messageId")).isEqualTo(first.path("messageId"));
            assertThat(again.path("seq")).isEqualTo(first.path("seq"));
            assertThat(host.next("chat-message").path("text").asString()).isEqualTo("once");
            assertThat(host.next("chat-message").path("text").asString()).isEqualTo("and then");
        }
    }

    @Test
    void shouldGiveWhoComesBackExactlyWhatTheyMissed() {
        JsonNode last = say(ada, "before", nonce());
        for (int i = 0; i < 10; i++) {
            say(ada, "missed " + i, nonce());
        }
        try (SocketPeer back = joined(bob)) {
            JsonNode opened =
                    open(back, last.path("epoch").asLong(), last.path("seq").asLong());
            say(ada, "live", nonce());

            assertThat(opened.path("reload").asBoolean()).isFalse();
            List<String> texts = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                JsonNode heard = back.next("chat-message");
                texts.add(heard.path("text").asString());
                places.add(heard.path("seq").asLong());
            }
            assertThat(texts)
                    .startsWith("missed 0")
                    .endsWith("missed 9", "live")
                    .doesNotHaveDuplicates();
            assertThat(places).first().isEqualTo(last.path("seq").asLong() + 1);
            assertThat(places).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldTellWhoComesFromNowhereToReadAnew() {
        JsonNode last = say(ada, "here", nonce());
        long epoch = last.path("epoch").asLong();
        long seq = last.path("seq").asLong();
        try (SocketPeer forger = joined(bob)) {
            for (long[] place : new long[][] {{epoch, seq + 5}, {epoch + 1, seq}, {1, 1}, {0, 0}}) {
                assertThat(open(forger, place[0], place[1]).path("reload").asBoolean())
                        .isTrue();
                assertThat(forger.next("chat-message").path("text").asString()).isEqualTo("here");
            }
        }
    }

    @Test
    void shouldLetAuthorsChangeAndTakeAwayAndHostsTakeAway() {
        try (SocketPeer host = opened(ada);
                SocketPeer guest = opened(bob)) {
            JsonNode sent = say(bob, "helo", nonce());
            String id = sent.path("messageId").asString();

            request(guest, "chat-edit", m -> m.put("messageId", id).put("text", "hello"));
            assertThat(guest.next("done")).isNotNull();
            assertThat(host.next("chat-edited").path("text").asString()).isEqualTo("hello");
            request(host, "chat-edit", m -> m.put("messageId", id).put("text", "mine now"));
            assertThat(host.problem()).isEqualTo("chat-not-allowed");
            request(host, "chat-delete", m -> m.put("messageId", id));
            assertThat(guest.next("chat-deleted").path("byModerator").asBoolean())
                    .isTrue();
            request(guest, "chat-delete", m -> m.put("messageId", id));
            assertThat(guest.problem()).isEqualTo("chat-message-not-found");
        }
    }

    @Test
    void shouldTellWhoIsThereOfNewRulesAtOnceWhateverIsHeldBack() {
        try (SocketPeer guest = opened(bob);
                SocketPeer stranger = opened(null)) {
            command("/slow 7");
            for (SocketPeer peer : List.of(guest, stranger)) {
                assertThat(peer.next("chat-modes")
                                .path("modes")
                                .path("slowSeconds")
                                .asInt())
                        .isEqualTo(7);
            }

            command("/delay 30");
            guest.next("chat-modes");
            say(ada, "for moderators first", nonce());
            command("/followers 10");
            JsonNode rules = guest.next("chat-rules");
            assertThat(rules.path("modes").path("followersMinutes").asInt()).isEqualTo(10);
            assertThat(rules.path("modes").path("slowSeconds").asInt()).isEqualTo(7);
            assertThat(rules.path("seq").asLong()).isPositive();
            command("/followersoff");
            assertThat(guest.next("chat-rules").path("modes").has("followersMinutes"))
                    .isFalse();
        }
    }

    @Test
    void shouldQuoteWhatIsAnsweredAndMeanOnlyWhoIsNamed() {
        try (SocketPeer guest = opened(bob)) {
            String id = say(ada, "A question?", nonce()).path("messageId").asString();
            request(guest, "chat-send", m -> {
                m.put("nonce", nonce()).put("text", "An answer").put("replyTo", id);
                m.putArray("mentions").add(UUID.randomUUID().toString());
            });

            guest.next("chat-message");
            JsonNode answer = guest.next("chat-message");
            assertThat(answer.path("replyTo").path("excerpt").asString()).isEqualTo("A question?");
            assertThat(answer.has("mentions")).isFalse();
        }
    }

    @Test
    void shouldKeepWhatWasSaidForHistory() {
        try (SocketPeer host = opened(ada)) {
            for (int i = 0; i < 5; i++) {
                say(ada, "line " + i, nonce());
            }
            String gone = say(ada, "gone", nonce()).path("messageId").asString();
            request(host, "chat-delete", m -> m.put("messageId", gone));
            host.next("chat-deleted");

            Awaitility.await()
                    .untilAsserted(() -> http.get()
                            .uri("/api/v1/channels/{slug}/chat/messages?limit=3", slug)
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .jsonPath("$.messages[*].message.text")
                            .value(texts -> assertThat(texts)
                                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                                    .containsExactly("line 2", "line 3", "line 4"))
                            .jsonPath("$.before")
                            .isNotEmpty());
        }
    }

    @Test
    void shouldLoseNothingThatWasAcknowledgedWhenRedisForgets() {
        try (SocketPeer host = opened(ada)) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                said.add(say(ada, "kept " + i, nonce()).path("messageId").asString());
                if (i == 10) {
                    forgetChats();
                }
            }
            host.next("chat-reload");
            Awaitility.await().untilAsserted(() -> assertThat(historyIds()).containsExactlyElementsOf(said));

            try (SocketPeer late = opened(null)) {
                List<String> heard = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    heard.add(late.next("chat-message").path("id").asString());
                }
                assertThat(heard).containsExactlyElementsOf(said);
            }
        }
    }

    @Test
    void shouldRefuseWhatIsNoMessage() {
        try (SocketPeer guest = opened(bob);
                SocketPeer stranger = opened(null)) {
            request(stranger, "chat-send", m -> m.put("nonce", nonce()).put("text", "anonymous"));
            assertThat(stranger.problem()).isEqualTo("login-required");
            request(guest, "chat-send", m -> m.put("nonce", "short").put("text", "x"));
            assertThat(guest.problem()).isEqualTo("invalid-message");
            request(guest, "chat-send", m -> m.put("nonce", nonce()).put("text", "\u200b\u202e"));
            assertThat(guest.problem()).isEqualTo("invalid-message");
            request(guest, "chat-send", m -> m.put("nonce", nonce()).put("text", "a".repeat(501)));
            assertThat(guest.problem()).isEqualTo("chat-text-too-long");
            request(guest, "chat-send", m -> m.put("nonce", nonce()).put("text", "a".repeat(4001)));
            assertThat(guest.problem()).isEqualTo("invalid-message");
            request(
                    guest,
                    "chat-open",
                    m -> m.putObject("after").put("epoch", -1).put("seq", 1));
            assertThat(guest.problem()).isEqualTo("invalid-message");
        }
    }

    @Test
    void shouldSpeakOnlyWhereOneWasLetIn() {
        try (SocketPeer guest = SocketPeer.greeted(port, bob.accessToken())) {
            request(guest, "chat-open", m -> {});
            assertThat(guest.problem()).isEqualTo("invalid-message");
            request(guest, "chat-send", m -> m.put("nonce", nonce()).put("text", "through the wall"));
            assertThat(guest.problem()).isEqualTo("invalid-message");
        }
    }

    private List<String> historyIds() {
        List<String> ids = new ArrayList<>();
        http.get()
                .uri("/api/v1/channels/{slug}/chat/messages", slug)
                .exchange()
                .expectBody()
                .jsonPath("$.messages[*].message.id")
                .value(found -> ((List<?>) found).forEach(id -> ids.add((String) id)));
        return ids;
    }

    /** As a Redis that came back empty: of chats it knows nothing. */
    private static void forgetChats() {
        var redis = TestStack.redis();
        redis.scan(ScanOptions.scanOptions().match("ovation:chat*").count(1000).build())
                .concatMap(redis::delete)
                .blockLast(SOON);
    }

    private void command(String text) {
        assertThat(say(ada, text, nonce()).path("command").isString()).isTrue();
    }

    private JsonNode say(Person who, String text, String nonce) {
        SocketPeer peer = speakers.computeIfAbsent(who, this::joined);
        request(peer, "chat-send", m -> m.put("nonce", nonce).put("text", text));
        return peer.next("chat-sent");
    }

    @AfterEach
    void hangUp() {
        speakers.values().forEach(SocketPeer::close);
    }

    private SocketPeer opened(@Nullable Person who) {
        SocketPeer peer = joined(who);
        request(peer, "chat-open", m -> {});
        peer.next("chat-opened");
        return peer;
    }

    private SocketPeer joined(@Nullable Person who) {
        SocketPeer peer = SocketPeer.greeted(port, who == null ? null : who.accessToken());
        request(peer, "join", m -> {});
        peer.next("joined");
        return peer;
    }

    private JsonNode open(SocketPeer peer, long epoch, long seq) {
        request(peer, "chat-open", m -> m.putObject("after").put("epoch", epoch).put("seq", seq));
        return peer.next("chat-opened");
    }

    private void request(SocketPeer peer, String type, java.util.function.Consumer<ObjectNode> with) {
        ObjectNode message =
                JSON.createObjectNode().put("type", type).put("requestId", "r").put("channel", slug);
        with.accept(message);
        peer.send(message.toString());
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
