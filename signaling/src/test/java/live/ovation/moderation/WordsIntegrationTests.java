package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.chat.Chat;
import live.ovation.platform.ProblemException;
import live.ovation.support.AccessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Lists of words, by REST and in the chat. */
class WordsIntegrationTests extends AccessTest {

    private static final String HOUSE = "/api/v1/admin/words";

    @Autowired
    Channels channels;

    @Autowired
    Chat chat;

    private Visitor host = STRANGER;
    private Visitor bob = STRANGER;
    private Channel channel;
    private String path = "";

    @BeforeEach
    void aChannel() {
        Person owner = register();
        host = visitor(owner);
        bob = signedIn();
        String slug = channelOf(owner);
        channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        path = "/api/v1/channels/" + slug + "/chat/words";
    }

    @Test
    void shouldKeepOutWhatIsOnTheList() {
        say(bob, "snarg");
        add(host, path, word("snarg", "block"), word("fleck off", "timeout"), word("oggle", "mask"));

        assertThat(refusal(bob, "you $ n 4 r g").code()).isEqualTo("chat-words-blocked");
        say(bob, "please 0ggle me");
        awaitSaid("please ***** me");
        assertThat(said()).doesNotContain("0ggle");
        assertThat(refusal(bob, "/me says snarg").code()).isEqualTo("chat-words-blocked");
        say(host, "snarg, says the host");
        ProblemException pause = refusal(bob, "FLECK OFF");
        assertThat(pause.code()).isEqualTo("chat-timed-out");
        assertThat(pause.retryAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(refusal(bob, "sorry").code()).isEqualTo("chat-timed-out");
    }

    @Test
    void shouldNotLetAnEditBringInWhatWouldNotHaveBeenSaid() {
        add(host, path, word("snarg", "block"), word("oggle", "mask"));
        UUID message = Objects.requireNonNull(say(bob, "hello").messageId());

        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> chat.edit(channel, id(bob), message, "snarg").block(SOON));
        assertThat(problem.code()).isEqualTo("chat-words-blocked");
        chat.edit(channel, id(bob), message, "oggle?").block(SOON);
        awaitSaid("*****?");
    }

    @Test
    void shouldPutTheHouseBeforeTheChannel() {
        Visitor admin = admin();
        String unheardOf = "zwibble" + letters();
        add(admin, HOUSE, word(unheardOf, "block"));
        try {
            add(host, path, word(unheardOf, "allow"));

            assertThat(refusal(bob, "a " + unheardOf).code()).isEqualTo("chat-words-blocked");
            Map<String, Object> trial = trial(host, path, "a " + unheardOf);
            assertThat(trial).containsEntry("outcome", "block").doesNotContainKey("said");
            assertThat(String.valueOf(trial.get("found")))
                    .contains("house=true")
                    .contains("start=2");
        } finally {
            request(HttpMethod.DELETE, HOUSE + "/" + idIn(admin, HOUSE, unheardOf), admin.accessToken())
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        say(bob, "a " + unheardOf);
    }

    @Test
    void shouldShowWhatATextWouldHit() {
        add(host, path, word("oggle", "mask"), word("*boggle*", "allow"));

        assertThat(trial(host, path, "boggle, 0ggle"))
                .containsEntry("outcome", "mask")
                .containsEntry("said", "boggle, *****");
        assertThat(trial(host, path, "nothing at all")).containsEntry("outcome", "allow");
    }

    @Test
    void shouldReplaceAndTakeAway() {
        add(host, path, word("one", "mask"), word("two", "mask"));
        add(host, path, word("TWO", "block"));
        assertThat(listed(host)).containsExactly("one mask", "two block");

        send(HttpMethod.PUT, host, path, word("three", "allow")).expectStatus().isOk();
        assertThat(listed(host)).containsExactly("three allow");

        String id = idIn(host, path, "three");
        request(HttpMethod.DELETE, path + "/" + id, host.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(listed(host)).isEmpty();
        expectProblem(
                request(HttpMethod.DELETE, path + "/" + id, host.accessToken()).exchange(), 404, "word-not-found");
    }

    @Test
    void shouldChangeNothingWhereOneOfManyIsWrong() {
        add(host, path, word("kept", "mask"));

        expectProblem(send(HttpMethod.POST, host, path, word("fine", "mask"), word("**", "mask")), 422, "invalid-word");
        expectProblem(send(HttpMethod.PUT, host, path, word("fine", "mask"), word("...", "mask")), 422, "invalid-word");

        assertThat(listed(host)).containsExactly("kept mask");
    }

    @Test
    void shouldBeFullAtSomePoint() {
        for (int from = 0; from < WordBook.MOST; from += 2_000) {
            add(host, path, many(from, 2_000));
        }
        assertThat(refusal(bob, "this is word 9999, or word9999!").code()).isEqualTo("chat-words-blocked");

        expectProblem(send(HttpMethod.POST, host, path, word("more", "block")), 422, "word-list-full");
        assertThat(listed(host)).hasSize(WordBook.MOST);
    }

    @Test
    void shouldBeForThoseWhoKeepOrder() {
        send(HttpMethod.POST, moderator(channel.slug()), path, word("snarg", "mask"))
                .expectStatus()
                .isOk();
        expectProblem(send(HttpMethod.POST, bob, path, word("snarg", "mask")), 403, "chat-not-allowed");
        expectProblem(request(HttpMethod.GET, path, bob.accessToken()).exchange(), 403, "chat-not-allowed");
        request(HttpMethod.GET, HOUSE, host.accessToken())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static Given[] many(int from, int words) {
        return IntStream.range(from, from + words)
                .mapToObj(i -> word("word" + i, "block"))
                .toArray(Given[]::new);
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private record Given(String pattern, String action) {}

    private static Given word(String pattern, String action) {
        return new Given(pattern, action);
    }

    private void add(Visitor who, String to, Given... words) {
        send(HttpMethod.POST, who, to, words).expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, Visitor who, String to, Given... words) {
        return request(method, to, who.accessToken())
                .bodyValue(Map.of("words", List.of(words)))
                .exchange();
    }

    private Map<String, Object> trial(Visitor who, String list, String text) {
        return body(request(HttpMethod.POST, list + "/trial", who.accessToken())
                .bodyValue(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> listed(Visitor who) {
        return words(who, path).stream()
                .map(word -> word.get("pattern") + " " + word.get("action"))
                .toList();
    }

    private String idIn(Visitor who, String list, String pattern) {
        return words(who, list).stream()
                .filter(word -> pattern.equals(word.get("pattern")))
                .map(word -> String.valueOf(word.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> words(Visitor who, String list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(
                body(request(HttpMethod.GET, list, who.accessToken()).exchange())
                        .get("words"));
    }

    private Chat.Sent say(Visitor who, String text) {
        return Objects.requireNonNull(
                chat.send(channel, id(who), new Chat.Line(UUID.randomUUID().toString(), text, null, List.of()))
                        .block(SOON));
    }

    private ProblemException refusal(Visitor who, String text) {
        return catchThrowableOfType(ProblemException.class, () -> say(who, text));
    }

    /** In the history, which is told a moment later. */
    private void awaitSaid(String text) {
        await().atMost(SOON).until(() -> said().contains(text));
    }

    private String said() {
        return new String(
                Objects.requireNonNull(request(HttpMethod.GET, path.replace("/words", "/messages"), host.accessToken())
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UUID id(@Nullable Visitor who) {
        return Objects.requireNonNull(Objects.requireNonNull(who).accountId());
    }
}
