package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Messages that only their author and those who keep order see, as they are kept. */
class ShadowIntegrationTests extends ChatTest {

    @Test
    void shouldKeepWhatIsSaidInItFromEverybodyElse() {
        Visitor bob = signedIn();
        say(bob, "before");
        shadow(host, bob).expectStatus().isNoContent();
        shadow(host, bob).expectStatus().isNoContent();
        say(bob, "meanwhile");
        lift(host, bob).expectStatus().isNoContent();
        lift(host, bob).expectStatus().isNoContent();
        say(bob, "after");

        for (Visitor other : List.of(STRANGER, signedIn())) {
            read(other, "before", "after");
            replayed(other, "before", "after");
        }
        for (Visitor inside : List.of(bob, host, moderator(slug), admin())) {
            read(inside, "before", "meanwhile", "after");
            replayed(inside, "before", "meanwhile", "after");
        }
        assertThat(page(bob)).doesNotContain("shadowed");
        assertThat(page(host)).containsOnlyOnce("\"shadowed\":true");
        assertThat(audited()).containsExactly("chat.shadow", "chat.unshadow");
    }

    @Test
    void shouldNotLetItOutByChangesAnswersAndPins() {
        Visitor bob = signedIn();
        UUID open = Objects.requireNonNull(say(bob, "open").messageId());
        shadow(host, bob).expectStatus().isNoContent();
        UUID dark = Objects.requireNonNull(say(bob, "dark").messageId());

        chat.edit(channel, idOf(bob), open, "opened").block(SOON);
        chat.edit(channel, idOf(bob), dark, "darker").block(SOON);
        say(bob, "to myself", dark);
        assertThat(refusalOf(host, dark)).isEqualTo("chat-message-shadowed");
        expectProblem(
                send(HttpMethod.PUT, path("/pin"), host.accessToken(), Map.of("messageId", dark)),
                409,
                "chat-message-shadowed");
        say(host, "you said?", open);

        assertThat(told().getLast()).contains("\"excerpt\":\"open\"");
        read(STRANGER, "open", "you said?");
        read(bob, "open", "darker", "to myself", "you said?");
        chat.delete(channel, idOf(host), dark).block(SOON);
        read(host, "open", "to myself", "you said?");
    }

    @Test
    void shouldKeepTheRulesForThem() {
        Visitor bob = signedIn();
        shadow(host, bob).expectStatus().isNoContent();
        say(host, "/slow 30");
        say(bob, "one");
        assertRefused(bob, "two", "chat-slow");
    }

    @Test
    void shouldNotShowThemAsOneWhoWrote() {
        Visitor bob = signedIn();
        named(bob, "Bob");
        shadow(host, bob).expectStatus().isNoContent();
        say(bob, "anybody?");
        Awaitility.await().untilAsserted(() -> assertThat(card(host, bob)).containsEntry("messages", 1));

        assertThat(people()).doesNotContain("Bob");
        assertThat(card(STRANGER, bob)).containsEntry("messages", 0).doesNotContainKey("shadowed");
        assertThat(card(bob, bob)).containsEntry("messages", 1).doesNotContainKey("shadowed");
        assertThat(card(host, bob)).containsEntry("shadowed", true);
        say(host, "/unshadow @Bob");
        assertThat(card(host, bob)).containsEntry("shadowed", false);
        say(host, "/shadow @Bob advertises");
        request(HttpMethod.GET, path("/shadows"), host.accessToken())
                .exchange()
                .expectBody()
                .jsonPath("$.shadows[0].name")
                .isEqualTo("Bob")
                .jsonPath("$.shadows[0].reason")
                .isEqualTo("advertises");
    }

    @Test
    void shouldBeForThoseOfALowerRankWhoKeepNoOrder() {
        Visitor mod = moderator(slug);
        expectProblem(shadow(mod, host), 403, "chat-higher-rank");
        expectProblem(shadow(mod, moderator(slug)), 403, "chat-higher-rank");
        expectProblem(shadow(host, mod), 403, "chat-higher-rank");
        expectProblem(shadow(host, admin()), 403, "chat-higher-rank");
        expectProblem(shadow(signedIn(), mod), 403, "chat-not-allowed");
        expectProblem(shadow(mod, new Visitor(null, UUID.randomUUID())), 404, "person-not-found");
        expectProblem(
                request(HttpMethod.GET, path("/shadows"), signedIn().accessToken())
                        .exchange(),
                403,
                "chat-not-allowed");
        assertThat(audited()).isEmpty();
    }

    private WebTestClient.ResponseSpec shadow(Visitor by, Visitor whom) {
        return send(HttpMethod.PUT, path("/shadows/" + whom.accountId()), by.accessToken(), Map.of());
    }

    private WebTestClient.ResponseSpec lift(Visitor by, Visitor whom) {
        return request(HttpMethod.DELETE, path("/shadows/" + whom.accountId()), by.accessToken())
                .exchange();
    }

    private String refusalOf(Visitor who, UUID replyTo) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        live.ovation.platform.ProblemException.class, () -> say(who, "you said?", replyTo))
                .code();
    }

    /** What they read of the chat, once it is kept. */
    private void read(Visitor who, String... texts) {
        Awaitility.await().untilAsserted(() -> assertThat(texts(page(who))).containsExactly(texts));
    }

    private void replayed(Visitor who, String... texts) {
        Instant now = Instant.now();
        String stretch = "?from=" + now.minusSeconds(600) + "&to=" + now.plusSeconds(600);
        assertThat(texts(get(who, "/messages" + stretch))).containsExactly(texts);
    }

    private static List<String> texts(String page) {
        return java.util.regex.Pattern.compile("\"text\":\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(Visitor who) {
        return get(who, "/messages");
    }

    private String people() {
        return get(STRANGER, "/people");
    }

    private String get(Visitor who, String route) {
        return String.valueOf(request(HttpMethod.GET, path(route), who.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Map<String, @Nullable Object> card(Visitor who, Visitor whom) {
        return body(request(HttpMethod.GET, path("/people/" + idOf(whom)), who.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> audited() {
        return Objects.requireNonNull(sql.sql(
                        "select action from audit_entry where channel_id = :channel and action like 'chat.%shadow' order by seq")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }
}
