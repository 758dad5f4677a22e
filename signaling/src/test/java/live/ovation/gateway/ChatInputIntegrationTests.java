package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channels;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people send into a chat who mean no good, and what becomes of others meanwhile. */
class ChatInputIntegrationTests extends AccessTest {

    @Autowired
    ChatHalls halls;

    @Autowired
    Attendance attendance;

    @Autowired
    Channels channels;

    private Person ada;
    private String slug = "";

    @BeforeEach
    void aChannel() {
        ada = register();
        slug = channelOf(ada);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(document.domain)</script>      | <script>alert(document.domain)</script>
            "><img src=x onerror=alert(1)>               | "><img src=x onerror=alert(1)>
            javascript:alert(1) \\u0026lt;b>              | javascript:alert(1) \\u0026lt;b>
            """)
    void shouldTellMarkupAsTheTextThatItIs(String written, String heard) {
        try (SocketPeer stranger = SocketPeer.inChat(port, null, slug);
                SocketPeer host = SocketPeer.inChat(port, ada.accessToken(), slug)) {
            host.say(slug, "r", written);

            assertThat(stranger.next("chat-message").path("text").asString()).isEqualTo(heard);
        }
    }

    @Test
    void shouldTakeTheTricksOutOfWhatIsSaidAndChanged() {
        try (SocketPeer stranger = SocketPeer.inChat(port, null, slug);
                SocketPeer host = SocketPeer.inChat(port, ada.accessToken(), slug)) {
            for (String control : List.of("\u0000", "\u0007", "\u001b")) {
                host.say(slug, "r", "no " + control + " anywhere");
                assertThat(host.problem()).isEqualTo("invalid-message");
            }
            host.say(slug, "r", "pay \u202eGPJ.exe\u202c now" + "\u0316".repeat(200));
            JsonNode heard = stranger.next("chat-message");
            assertThat(heard.path("text").asString()).isEqualTo("pay GPJ.exe now" + "\u0316".repeat(4));

            host.send("{\"type\":\"chat-edit\",\"requestId\":\"e\",\"channel\":\"" + slug + "\",\"messageId\":\""
                    + heard.path("id").asString() + "\",\"text\":\"\\u202egone\"}");
            assertThat(stranger.next("chat-edited").path("text").asString()).isEqualTo("gone");
        }
    }

    @Test
    void shouldAnswerRequestIdsThatComeTwiceAndInNoOrder() {
        try (SocketPeer stranger = SocketPeer.inChat(port, null, slug);
                SocketPeer host = SocketPeer.inChat(port, ada.accessToken(), slug)) {
            List<String> ids = List.of("r9", "r1", "r9", "r5", "r1");
            for (int i = 0; i < ids.size(); i++) {
                host.say(slug, ids.get(i), "line " + i);
            }

            List<String> answered = new ArrayList<>();
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                answered.add(host.next("chat-sent").path("requestId").asString());
                heard.add(stranger.next("chat-message").path("text").asString());
            }
            assertThat(answered).isEqualTo(ids);
            assertThat(heard).containsExactly("line 0", "line 1", "line 2", "line 3", "line 4");
        }
    }

    @Test
    void shouldRefuseWhatIsTooLargeAndGoOn() {
        try (SocketPeer host = SocketPeer.inChat(port, ada.accessToken(), slug)) {
            host.say(slug, "r", "a".repeat(64 * 1024));
            assertThat(host.problem()).isEqualTo("message-too-large");
            host.say(slug, "r", "a".repeat(63 * 1024));
            assertThat(host.problem()).isEqualTo("invalid-message");
            host.say(slug, "r", "still here");
            assertThat(host.next("chat-sent").path("messageId").asString()).isNotEmpty();
        }
    }

    @Test
    void shouldEndASocketThatGoesOnAndOnWhileOthersAreHeard() {
        try (SocketPeer stranger = SocketPeer.inChat(port, null, slug);
                SocketPeer flood = SocketPeer.inChat(port, ada.accessToken(), slug)) {
            for (int i = 0; i < 2_000; i++) {
                flood.say(slug, "r" + i, "noise " + i);
            }

            assertThat(flood.problem()).isEqualTo("rate-limited");
            assertThat(flood.closed()).isEqualTo(SignalingHandler.FLOOD);
            stranger.send("{\"type\":\"ping\",\"requestId\":\"p\"}");
            List<String> types = stranger.typesUntil("pong");
            assertThat(types).filteredOn("chat-message"::equals).hasSizeLessThan(40);
        }
    }

    @Test
    void shouldCloseWhoDoesNotReadAndTellTheOthersAllTheSame() throws Exception {
        try (SocketPeer other = SocketPeer.inChat(port, null, slug);
                SleepingPeer sleeper = SleepingPeer.inChat(port, slug)) {
            ChatHall hall = Objects.requireNonNull(halls.find(channelId()).block(SOON));
            String large = "{\"type\":\"large\",\"padding\":\"" + "x".repeat(60_000) + "\"}";
            for (int i = 0; i < 400 && !somebodyIsBeingClosed(); i++) {
                hall.tell(large);
                other.next("large");
            }

            assertThat(sleeper.wakeUp()).as("how the socket was closed").isEqualTo(Outbox.TOO_SLOW.getCode());
            hall.tell(large);
            assertThat(other.next("large")).isNotNull();
        }
    }

    private boolean somebodyIsBeingClosed() {
        return attendance.present().stream()
                .anyMatch(connection -> connection.outbox().isClosing());
    }

    private UUID channelId() {
        return Objects.requireNonNull(channels.find(slug).block(SOON)).id();
    }
}
