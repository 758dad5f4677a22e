package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.platform.ProblemException;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages that wait for a moderator. */
class HeldIntegrationTests extends ChatTest {

    @Autowired
    HeldExpiry expiry;

    @Autowired
    HeldDesk desk;

    @Autowired
    Members members;

    private Visitor bob = STRANGER;

    @BeforeEach
    void aListOfWords() {
        bob = signedIn();
        send(
                        HttpMethod.POST,
                        path("/words"),
                        host.accessToken(),
                        Map.of("words", List.of(Map.of("pattern", "snarg", "action", "hold"))))
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldSayWhatAModeratorLetsThrough() {
        Chat.Line line = line("a sn4rg for you");
        Chat.Sent held = sent(bob, line);
        assertThat(held.heldUntil()).isNotNull();
        assertThat(held.place()).isNull();
        assertThat(told()).isEmpty();
        assertThat(waiting()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(held.messageId());
            assertThat(message.text()).isEqualTo("a sn4rg for you");
            assertThat(message.reason()).isEqualTo(HoldReason.WORD);
            assertThat(message.detail()).isEqualTo("snarg");
        });
        assertThat(sent(bob, line)).as("sent again").isEqualTo(held);

        decide(held, "approve").expectStatus().isNoContent();

        assertThat(told())
                .singleElement()
                .asString()
                .contains("a sn4rg for you", String.valueOf(held.messageId()), String.valueOf(bob.accountId()));
        assertThat(waiting()).isEmpty();
        expectProblem(decide(held, "approve"), 409, "held-already-decided");
        expectProblem(decide(held, "deny"), 409, "held-already-decided");
        assertThat(sent(bob, line).place()).as("sent again").isNotNull();
        assertThat(told()).hasSize(1);
        assertThat(audited()).containsExactly("held.approve");
    }

    @Test
    void shouldSayItAsWhatItsAuthorIsThen() {
        Chat.Sent held = sent(bob, line("/me likes snarg"));
        say(host, "/mod @Ada", null, idOf(bob));

        decide(held, "approve").expectStatus().isNoContent();

        assertThat(told())
                .singleElement()
                .asString()
                .contains("\"style\":\"action\"", "likes snarg", "\"roles\":[\"moderator\"]");
    }

    @Test
    void shouldLetOneOfTwoModeratorsDecide() {
        UUID held = Objects.requireNonNull(sent(bob, line("snarg")).messageId());
        Member boss = Objects.requireNonNull(members.of(channel, idOf(host)).block(SOON));

        List<String> outcomes = Flux.merge(Stream.of(
                                desk.approve(channel, boss, held),
                                desk.deny(channel, boss, held),
                                desk.approve(channel, boss, held))
                        .map(decision -> decision.thenReturn("done")
                                .onErrorResume(ProblemException.class, e -> Mono.just(e.code())))
                        .toList())
                .collectList()
                .block(SOON);

        assertThat(outcomes).containsExactlyInAnyOrder("done", "held-already-decided", "held-already-decided");
        assertThat(audited()).hasSize(1);
        assertThat(told()).hasSize(audited().getFirst().equals("held.approve") ? 1 : 0);
    }

    @Test
    void shouldTellItsAuthorWhoSendsItAgainWhatBecameOfIt() {
        Chat.Line denied = line("snarg one");
        decide(sent(bob, denied), "deny").expectStatus().isNoContent();
        assertThat(problem(bob, denied)).isEqualTo("chat-held-denied");

        Chat.Line late = line("snarg two");
        Chat.Sent held = sent(bob, late);
        sql.sql("update chat_held set expires_at = now() - interval '1 second' where id = :id")
                .bind("id", Objects.requireNonNull(held.messageId()))
                .then()
                .block(SOON);
        assertThat(waiting()).isEmpty();
        expectProblem(decide(held, "approve"), 409, "held-already-decided");
        expiry.look().block(SOON);
        assertThat(problem(bob, late)).isEqualTo("chat-held-expired");
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldLetGoOfWhatABannedPersonWantedToSay() {
        Chat.Sent held = sent(bob, line("snarg"));
        send(HttpMethod.PUT, path("/bans/" + bob.accountId()), host.accessToken(), Map.of())
                .expectStatus()
                .isOk();

        assertThat(waiting()).isEmpty();
        expectProblem(decide(held, "approve"), 409, "held-already-decided");
    }

    @Test
    void shouldLetItsAuthorTakeItBack() {
        Chat.Sent held = sent(bob, line("snarg"));
        UUID id = Objects.requireNonNull(held.messageId());
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> chat.delete(channel, idOf(signedIn()), id).block(SOON))
                        .code())
                .isEqualTo("chat-message-not-found");
        chat.delete(channel, idOf(bob), id).block(SOON);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void shouldSayWithoutItsQuoteWhatAnswersToSomethingThatIsGone() {
        UUID question = Objects.requireNonNull(say(host, "What do you like?").messageId());
        Chat.Sent held = sent(bob, new Chat.Line(UUID.randomUUID().toString(), "snarg", question, List.of()));
        chat.delete(channel, idOf(host), question).block(SOON);

        decide(held, "approve").expectStatus().isNoContent();

        assertThat(told().getLast()).contains("snarg").doesNotContain("replyTo");
    }

    @Test
    void shouldNotLetOnePersonFillTheQueue() {
        for (int i = 0; i < Holding.MOST_OF_ONE; i++) {
            assertThat(sent(bob, line("snarg " + "abcdefghij".charAt(i))).heldUntil())
                    .isNotNull();
            forgetTempo(bob);
        }
        assertThat(problem(bob, line("snarg more"))).isEqualTo("chat-held-enough");
        assertThat(sent(signedIn(), line("snarg, too")).heldUntil()).isNotNull();
    }

    @Test
    void shouldBeFullAtSomePoint() {
        sql.sql("""
                insert into chat_held (id, channel_id, author_id, style, text, mentions, reason, at, expires_at)
                select gen_random_uuid(), :channel, :author, 'PLAIN', 'x', '{}', 'WORD', now(), now() + interval '1 hour'
                from generate_series(1, 200)""")
                .bind("channel", channel.id())
                .bind("author", idOf(host))
                .then()
                .block(SOON);

        assertThat(problem(bob, line("snarg"))).isEqualTo("chat-held-full");
        assertThat(waiting()).hasSize(200);
    }

    @Test
    void shouldNotHoldAnEdit() {
        UUID id = Objects.requireNonNull(say(bob, "hello").messageId());

        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> chat.edit(channel, idOf(bob), id, "snarg").block(SOON));
        assertThat(problem.code()).isEqualTo("chat-edit-held");
    }

    @Test
    void shouldBeForThoseWhoKeepOrder() {
        Chat.Sent held = sent(bob, line("snarg"));
        expectProblem(request(HttpMethod.GET, path("/held"), bob.accessToken()).exchange(), 403, "chat-not-allowed");
        expectProblem(
                request(HttpMethod.POST, path("/held/" + held.messageId() + "/approve"), bob.accessToken())
                        .exchange(),
                403,
                "chat-not-allowed");
        expectProblem(
                request(HttpMethod.POST, path("/held/" + UUID.randomUUID() + "/deny"), host.accessToken())
                        .exchange(),
                404,
                "held-not-found");
        Person other = register();
        String elsewhere = "/api/v1/channels/" + channelOf(other) + "/chat/held/" + held.messageId() + "/approve";
        expectProblem(request(HttpMethod.POST, elsewhere, other.accessToken()).exchange(), 404, "held-not-found");
        assertThat(sent(host, line("snarg, says the host")).place()).isNotNull();
    }

    private static Chat.Line line(String text) {
        return new Chat.Line(UUID.randomUUID().toString(), text, null, List.of());
    }

    private Chat.Sent sent(Visitor who, Chat.Line line) {
        return Objects.requireNonNull(chat.send(channel, idOf(who), line).block(SOON));
    }

    private String problem(Visitor who, Chat.Line line) {
        return catchThrowableOfType(ProblemException.class, () -> sent(who, line))
                .code();
    }

    private List<HeldMessage> waiting() {
        return Objects.requireNonNull(desk.waiting(channel.id()).block(SOON));
    }

    private WebTestClient.ResponseSpec decide(Chat.Sent held, String how) {
        return request(HttpMethod.POST, path("/held/" + held.messageId() + "/" + how), host.accessToken())
                .exchange();
    }

    private List<String> audited() {
        return Objects.requireNonNull(sql.sql(
                        "select action from audit_entry where channel_id = :channel and action like 'held.%' order by seq")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }

    /** As if the last messages were said some time ago. */
    private void forgetTempo(Visitor who) {
        TestStack.redis()
                .delete("ovation:spam-said:" + channel.id() + ":" + who.accountId())
                .block(SOON);
    }
}
