package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import tools.jackson.databind.JsonNode;

class SignalingIntegrationTests extends IntegrationTest {

    @Test
    void shouldGreetAnybody() {
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("{\"type\":\"hello\",\"requestId\":\"r1\"}");

            JsonNode welcome = peer.next("welcome");
            assertThat(welcome.path("requestId").asString()).isEqualTo("r1");
            assertThat(welcome.path("resumed").asBoolean()).isFalse();
            assertThat(welcome.path("heartbeatSeconds").asInt()).isPositive();
            assertThat(welcome.has("account")).isFalse();
        }
    }

    @Test
    void shouldKnowWhoseTokenItIs() {
        Person ada = register();
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("{\"type\":\"hello\",\"requestId\":\"r1\",\"accessToken\":\"" + ada.accessToken() + "\"}");

            assertThat(peer.next("welcome").path("account").path("displayName").asString())
                    .isEqualTo("Ada");
        }
    }

    @Test
    void shouldWantAHelloFirstAndOnlyOne() {
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("{\"type\":\"ping\",\"requestId\":\"r1\"}");
            assertThat(peer.problem()).isEqualTo("hello-required");
            peer.send("{\"type\":\"hello\",\"requestId\":\"r2\"}");
            peer.send("{\"type\":\"hello\",\"requestId\":\"r3\"}");
            assertThat(peer.problem()).isEqualTo("already-greeted");
        }
    }

    @Test
    void shouldRefuseAForgedToken() {
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("{\"type\":\"hello\",\"requestId\":\"r1\",\"accessToken\":\"e30.e30.e30\"}");
            assertThat(peer.problem()).isEqualTo("invalid-token");
        }
    }

    @Test
    void shouldSurviveEverythingThatIsNoMessage() {
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("{");
            assertThat(peer.problem()).isEqualTo("invalid-json");
            peer.send("{\"type\":\"teleport\",\"requestId\":\"r1\"}");
            assertThat(peer.problem()).isEqualTo("unknown-type");
            peer.send("{\"type\":\"hello\"}");
            assertThat(peer.problem()).isEqualTo("invalid-message");
            peer.send("{\"type\":\"publish\",\"requestId\":\"r2\",\"channel\":\"c\",\"sdp\":\"" + "v".repeat(1_000_000)
                    + "\"}");
            assertThat(peer.problem()).isEqualTo("message-too-large");
            peer.send("{\"type\":\"hello\",\"requestId\":\"r3\"}");
            assertThat(peer.next("welcome").path("requestId").asString()).isEqualTo("r3");
        }
    }

    @Test
    void shouldEndASocketThatSendsMoreThanTheHardLimit() {
        try (SocketPeer peer = SocketPeer.open(port)) {
            peer.send("\"" + "x".repeat(1_400_000) + "\"");

            assertThat(peer.closed().getCode()).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode());
        }
    }

    @Test
    void shouldSlowDownAFlood() {
        try (SocketPeer peer = SocketPeer.greeted(port, null)) {
            for (int i = 0; i < 400; i++) {
                peer.send("{\"type\":\"ping\",\"requestId\":\"r" + i + "\"}");
            }

            assertThat(peer.problem()).isEqualTo("rate-limited");
        }
    }

    @Test
    void shouldRefuseAPageFromElsewhere() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("https://evil.example");
        try (SocketPeer peer = SocketPeer.open(port, SignalingHandler.SUBPROTOCOL, headers)) {
            assertThat(peer.closed().getCode()).isEqualTo(CloseStatus.POLICY_VIOLATION.getCode());
        }
    }

    @Test
    void shouldLetOurOwnPageIn() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("http://localhost:" + port);
        try (SocketPeer peer = SocketPeer.open(port, SignalingHandler.SUBPROTOCOL, headers)) {
            peer.send("{\"type\":\"hello\",\"requestId\":\"r1\"}");
            assertThat(peer.next("welcome").path("resumed").asBoolean()).isFalse();
        }
    }

    @Test
    void shouldTellAboutAChannelAndHandOutTurnCredentials() {
        String slug = channelOf(register());
        try (SocketPeer peer = SocketPeer.greeted(port, null)) {
            peer.send("{\"type\":\"join\",\"requestId\":\"r1\",\"channel\":\"" + slug + "\"}");

            JsonNode joined = peer.next("joined");
            assertThat(joined.path("channel").path("title").asString()).isEqualTo("Evening class");
            assertThat(joined.has("stream")).isFalse();
            assertThat(joined.path("iceServers").path(0).path("username").asString())
                    .matches("\\d+:.+");
        }
    }

    @Test
    void shouldRefuseWhatDoesNotExistOrIsNotTheirs() {
        Person ada = register();
        String slug = channelOf(ada);
        try (SocketPeer nobody = SocketPeer.greeted(port, null);
                SocketPeer eve = SocketPeer.greeted(port, register().accessToken())) {
            nobody.send("{\"type\":\"join\",\"requestId\":\"r1\",\"channel\":\"no-such-channel\"}");
            assertThat(nobody.problem()).isEqualTo("channel-not-found");
            nobody.send("{\"type\":\"subscribe\",\"requestId\":\"r2\",\"channel\":\"" + slug + "\"}");
            assertThat(nobody.problem()).isEqualTo("stream-not-live");
            nobody.send("{\"type\":\"publish\",\"requestId\":\"r3\",\"channel\":\"" + slug + "\",\"sdp\":\"v=0\"}");
            assertThat(nobody.problem()).isEqualTo("login-required");
            nobody.send("{\"type\":\"answer\",\"requestId\":\"r4\",\"mediaId\":\"nope\",\"sdp\":\"v=0\"}");
            assertThat(nobody.problem()).isEqualTo("media-not-found");
            eve.send("{\"type\":\"publish\",\"requestId\":\"r5\",\"channel\":\"" + slug + "\",\"sdp\":\"v=0\"}");
            assertThat(eve.problem()).isEqualTo("channel-not-owned");
            eve.send("{\"type\":\"end\",\"requestId\":\"r6\",\"channel\":\"" + slug + "\"}");
            assertThat(eve.problem()).isEqualTo("channel-not-owned");
        }
    }

    @Test
    void shouldGreetWhoeverComesBackAsTheSame() {
        SocketPeer first = SocketPeer.open(port);
        first.send("{\"type\":\"hello\",\"requestId\":\"r1\"}");
        JsonNode welcome = first.next("welcome");
        first.close();

        try (SocketPeer second = SocketPeer.open(port)) {
            second.send(resume(welcome, welcome.path("resumeToken").asString()));
            JsonNode again = second.next("welcome");
            assertThat(again.path("resumed").asBoolean()).isTrue();
            assertThat(again.path("participantId")).isEqualTo(welcome.path("participantId"));
        }
    }

    @Test
    void shouldNotTakeSomebodyForSomebodyElse() {
        SocketPeer first = SocketPeer.open(port);
        first.send("{\"type\":\"hello\",\"requestId\":\"r1\"}");
        JsonNode welcome = first.next("welcome");
        first.close();

        try (SocketPeer thief = SocketPeer.open(port)) {
            thief.send(resume(welcome, "guessed"));
            JsonNode again = thief.next("welcome");
            assertThat(again.path("resumed").asBoolean()).isFalse();
            assertThat(again.path("participantId")).isNotEqualTo(welcome.path("participantId"));
        }
    }

    @Test
    void shouldCloseTheOldSocketWhenItsOwnerIsResumedElsewhere() {
        try (SocketPeer first = SocketPeer.open(port);
                SocketPeer second = SocketPeer.open(port)) {
            first.send("{\"type\":\"hello\",\"requestId\":\"r1\"}");
            JsonNode welcome = first.next("welcome");
            second.send(resume(welcome, welcome.path("resumeToken").asString()));

            assertThat(first.closed().getCode()).isEqualTo(Attendance.REPLACED.getCode());
        }
    }

    @Test
    void shouldAnswerAPing() {
        try (SocketPeer peer = SocketPeer.greeted(port, null)) {
            peer.send("{\"type\":\"ping\",\"requestId\":\"r1\"}");
            assertThat(peer.next("pong").path("serverTime").asString()).endsWith("Z");
        }
    }

    private static String resume(JsonNode welcome, String token) {
        return new tools.jackson.databind.json.JsonMapper()
                .writeValueAsString(Map.of(
                        "type", "hello",
                        "requestId", "again",
                        "resume",
                                Map.of(
                                        "participantId",
                                        welcome.path("participantId").asString(),
                                        "resumeToken",
                                        token)));
    }
}
