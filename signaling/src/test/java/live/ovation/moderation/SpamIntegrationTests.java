package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.chat.Chat;
import live.ovation.platform.ProblemException;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules against spam, by REST and in the chat. */
class SpamIntegrationTests extends AccessTest {

    private static final String HOUSE = "/api/v1/admin/spam-rules";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COME_OVER =
            "Everybody come over to the other channel, they give away keys there every hour";

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
        path = "/api/v1/channels/" + slug + "/chat/spam-rules";
    }

    @Test
    void shouldStopAFloodAndSayForHowLong() {
        change(rules -> rules.putObject("flood")
                .put("action", "block")
                .put("messages", 3)
                .put("seconds", 30));
        String nonce = UUID.randomUUID().toString();
        send(bob, "one", nonce);
        send(bob, "one", nonce);
        say(bob, "two");
        say(bob, "three");

        ProblemException problem = refusal(bob, "four");
        assertThat(problem.code()).isEqualTo("chat-flood");
        assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        say(signedIn(), "four");
        for (int i = 0; i < 5; i++) {
            say(host, "says the host " + i);
        }
        assertThat(send(bob, "one", nonce).place()).as("sent again").isNotNull();
    }

    @Test
    void shouldStopWhatOnePersonSaysAgainAndAgain() {
        change(rules -> rules.putObject("repeated")
                .put("action", "block")
                .put("times", 2)
                .put("seconds", 60));
        say(bob, COME_OVER);
        say(bob, COME_OVER.toUpperCase(java.util.Locale.ROOT) + "!!!");

        assertThat(refusal(bob, COME_OVER.replace("keys", "kеуs") + " 77").code())
                .isEqualTo("chat-repeated");
        say(bob, "What a concert that was, thank you all");
        say(signedIn(), COME_OVER);
    }

    @Test
    void shouldHoldWhatSeveralPeopleSayAtOnce() {
        change(rules -> rules.putObject("copied").put("action", "hold").put("people", 2));
        say(bob, COME_OVER);
        say(bob, COME_OVER + "!");
        say(signedIn(), COME_OVER + " now");

        assertThat(say(signedIn(), "PSST: " + COME_OVER).heldUntil()).isNotNull();
        assertThat(say(signedIn(), "good game").heldUntil()).isNull();
    }

    @Test
    void shouldCountAnEditThatBringsInWhatOthersSay() {
        change(rules -> rules.putObject("copied").put("action", "block").put("people", 2));
        UUID message = Objects.requireNonNull(say(bob, "Hello").messageId());
        say(signedIn(), COME_OVER);
        say(signedIn(), COME_OVER);

        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> chat.edit(channel, id(bob), message, COME_OVER).block(SOON));
        assertThat(problem.code()).isEqualTo("chat-copied");
    }

    @Test
    void shouldHoldLinksOfNewAccountsAtFirst() {
        Visitor old = signedIn();
        database.sql("update account set created_at = now() - interval '1 hour' where id = :id")
                .bind("id", id(old))
                .then()
                .block(SOON);

        assertThat(say(bob, "look at example . com").heldUntil()).isNotNull();
        assertThat(say(old, "look at example.org").heldUntil()).isNull();
    }

    @Test
    void shouldSlowNewAccountsDownAndLeaveAllowedLinks() {
        change(rules -> {
            rules.putObject("newAccounts")
                    .put("action", "block")
                    .put("minutes", 60)
                    .put("slowSeconds", 20);
            rules.putObject("links").put("action", "pause").putArray("allowed").add("https://www.Example.com/x");
        });
        say(bob, "look at www.example.com");

        ProblemException slow = refusal(bob, "hello");
        assertThat(slow.code()).isEqualTo("chat-new-account");
        assertThat(slow.retryAfter()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        Visitor eve = signedIn();
        assertThat(refusal(eve, "еxample.com").code()).as("a look-alike").isEqualTo("chat-timed-out");
        assertThat(refusal(eve, "sorry").code()).isEqualTo("chat-timed-out");
        assertThat(text(request(HttpMethod.GET, path, host.accessToken()).exchange()))
                .contains("\"allowed\":[\"example.com\"]", "\"own\":true");
    }

    @Test
    void shouldGoByTheHouseUntilTheChannelHasItsOwn() {
        Visitor admin = admin();
        try {
            ObjectNode house = atFirst();
            house.putObject("capitals")
                    .put("action", "block")
                    .put("percent", 60)
                    .put("letters", 10);
            put(admin, HOUSE, house).expectStatus().isOk();
            assertThat(refusal(bob, "STOP SHOUTING AT ME").code()).isEqualTo("chat-capitals");

            change(rules -> {});
            say(bob, "STOP SHOUTING AT ME");
            assertThat(text(request(HttpMethod.DELETE, path, host.accessToken()).exchange()))
                    .contains("\"own\":false");
            assertThat(refusal(bob, "STOP SHOUTING, I SAID").code()).isEqualTo("chat-capitals");
        } finally {
            request(HttpMethod.DELETE, HOUSE, admin.accessToken())
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        say(bob, "THANK YOU VERY MUCH");
    }

    @Test
    void shouldRefuseWhatIsNoRuleAndWriteDownWhatIs() {
        change(rules -> {});
        expectProblem(
                put(
                        host,
                        path,
                        with(r -> r.putObject("flood")
                                .put("action", "block")
                                .put("messages", 0)
                                .put("seconds", 5))),
                400,
                "invalid-message");
        expectProblem(
                put(host, path, with(r -> r.putObject("raid").put("watch", true).put("people", 1_000_000))),
                400,
                "invalid-message");
        expectProblem(
                put(host, path, with(r -> r.putObject("flood").put("action", "explode"))), 400, "invalid-message");
        expectProblem(
                put(
                        host,
                        path,
                        with(r -> r.putObject("links")
                                .put("action", "hold")
                                .putArray("allowed")
                                .add("no domain"))),
                422,
                "invalid-domain");
        Long written = database.sql("select count(*) from audit_entry where channel_id = :id and action = 'spam.rules'")
                .bind("id", channel.id())
                .map(row -> row.get(0, Long.class))
                .one()
                .block(SOON);
        assertThat(written).isOne();
    }

    @Test
    void shouldBeForThoseWhoKeepOrder() {
        put(moderator(channel.slug()), path, atFirst()).expectStatus().isOk();
        expectProblem(put(bob, path, atFirst()), 403, "chat-not-allowed");
        expectProblem(request(HttpMethod.GET, path, bob.accessToken()).exchange(), 403, "chat-not-allowed");
        request(HttpMethod.GET, HOUSE, host.accessToken())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private void change(Consumer<ObjectNode> change) {
        put(host, path, with(change)).expectStatus().isOk();
    }

    private static ObjectNode with(Consumer<ObjectNode> change) {
        ObjectNode rules = atFirst();
        change.accept(rules);
        return rules;
    }

    private static ObjectNode atFirst() {
        return JSON.valueToTree(SpamRules.AT_FIRST);
    }

    private WebTestClient.ResponseSpec put(Visitor who, String to, ObjectNode rules) {
        return request(HttpMethod.PUT, to, who.accessToken())
                .header("Content-Type", "application/json")
                .bodyValue(rules.toString())
                .exchange();
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private Chat.Sent say(Visitor who, String text) {
        return send(who, text, UUID.randomUUID().toString());
    }

    private Chat.Sent send(Visitor who, String text, String nonce) {
        return Objects.requireNonNull(chat.send(channel, id(who), new Chat.Line(nonce, text, null, List.of()))
                .block(SOON));
    }

    private ProblemException refusal(Visitor who, String text) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> say(who, text));
        assertThat(problem).as("a problem with " + text).isNotNull();
        return problem;
    }

    private static UUID id(Visitor who) {
        return Objects.requireNonNull(who.accountId());
    }
}
