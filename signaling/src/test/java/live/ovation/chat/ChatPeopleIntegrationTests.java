package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class ChatPeopleIntegrationTests extends ChatTest {

    @Autowired
    SharedPresence presence;

    @Autowired
    PinBoard pins;

    @Test
    void shouldListWhoWroteAndWhoIsThere() {
        Visitor bob = follower(slug);
        named(bob, "Bob Ross");
        Visitor eve = signedIn();
        named(eve, "Eve");
        Visitor gone = signedIn();
        named(gone, "Gone");
        say(bob, "hello");
        presence.entered(channel.id(), idOf(eve), "window");

        Awaitility.await().untilAsserted(() -> assertThat(names("")).containsExactly("Bob Ross", "Eve"));
        assertThat(names("?query=b")).containsExactly("Bob Ross");
        assertThat(names("?query=ROSS")).containsExactly("Bob Ross");
        assertThat(names("?query=os")).isEmpty();
        assertThat(names("?query=%25")).isEmpty();
        assertThat(names("?limit=1")).containsExactly("Bob Ross");
        expectProblem(http.get().uri(path("/people?limit=201")).exchange(), 400, "invalid-message");
        presence.left(channel.id(), "window");
        Awaitility.await().untilAsserted(() -> assertThat(names("")).containsExactly("Bob Ross"));
    }

    @Test
    void shouldShowACardWithMoreForModerators() {
        Visitor bob = follower(slug);
        say(bob, "one");
        say(bob, "two");
        Awaitility.await().untilAsserted(() -> assertThat(card(host, bob)).containsEntry("messages", 2));
        Map<String, Object> forStranger = card(STRANGER, bob);

        assertThat(forStranger).containsKeys("id", "name", "roles", "memberSince", "followsSince", "messages");
        assertThat(forStranger).doesNotContainKeys("silence", "recent", "channel", "avatarUrl");
        assertThat(String.valueOf(card(host, bob).get("recent"))).contains("text=two", "text=one");
        send(HttpMethod.PUT, path("/bans/" + idOf(bob)), host.accessToken(), Map.of("seconds", 60))
                .expectStatus()
                .isOk();
        assertThat(card(host, bob)).containsKey("silence");
        assertThat(card(bob, bob)).containsKey("silence").doesNotContainKey("recent");
        assertThat(card(signedIn(), bob)).doesNotContainKeys("silence", "recent");
        assertThat(card(STRANGER, host)).containsEntry("channel", slug).containsEntry("roles", List.of("host"));
        expectProblem(http.get().uri(path("/people/" + UUID.randomUUID())).exchange(), 404, "person-not-found");
    }

    @Test
    void shouldShowNothingOfAChatToWhoMayNotWatch() {
        open(slug, owner, "private");

        for (String route : new String[] {"/people", "/people/" + idOf(host), "/modes", "/emotes"}) {
            expectProblem(http.get().uri(path(route)).exchange(), 401, "login-required");
            expectProblem(
                    request(HttpMethod.GET, path(route), signedIn().accessToken())
                            .exchange(),
                    403,
                    "access-denied");
            assertThat(told(request(HttpMethod.GET, path(route), host.accessToken())
                            .exchange()))
                    .isEqualTo("in");
        }
    }

    @Test
    void shouldShowAChatBehindAPasswordToWhoKnowsIt() {
        open(slug, owner, "password");
        Visitor bob = signedIn();
        String token = playbackToken(slug, bob, Map.of("password", CHANNEL_PASSWORD));

        expectProblem(request(HttpMethod.GET, path("/modes"), bob.accessToken()).exchange(), 403, "password-required");
        assertThat(told(request(HttpMethod.GET, path("/modes?token=" + token), bob.accessToken())
                        .exchange()))
                .isEqualTo("in");
    }

    @Test
    void shouldPutAMessageOnTopUntilItIsGone() {
        Visitor mod = moderator(slug);
        Visitor bob = signedIn();
        UUID first = Objects.requireNonNull(say(bob, "read me").messageId());
        UUID second = Objects.requireNonNull(say(bob, "no, me").messageId());

        expectProblem(pin(bob, first), 403, "chat-not-allowed");
        expectProblem(pin(mod, UUID.randomUUID()), 404, "chat-message-not-found");
        pin(mod, first).expectStatus().isNoContent();
        assertThat(told().getLast()).contains("\"type\":\"chat-pinned\"", "read me");
        say(host, "/pin", second);
        assertThat(pinned()).isEqualTo("no, me");
        assertRefused(host, "/pin", "invalid-message");
        request(HttpMethod.DELETE, path("/messages/" + second), mod.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();
        Awaitility.await().until(() -> pinned() == null);
        pin(mod, first).expectStatus().isNoContent();
        say(mod, "/unpin");
        assertThat(pinned()).isNull();
        assertThat(told().getLast()).isEqualTo("{\"type\":\"chat-pinned\"}");
    }

    @Test
    void shouldLetModeratorsTakeAwayWhatLowerRanksWrote() {
        Visitor mod = moderator(slug);
        UUID bobs = Objects.requireNonNull(say(signedIn(), "spam").messageId());
        UUID hosts = Objects.requireNonNull(say(host, "rules").messageId());

        expectProblem(delete(signedIn(), bobs), 403, "chat-not-allowed");
        delete(mod, bobs).expectStatus().isNoContent();
        expectProblem(delete(mod, bobs), 404, "chat-message-not-found");
        expectProblem(delete(mod, hosts), 403, "chat-higher-rank");
        delete(host, hosts).expectStatus().isNoContent();
        say(signedIn(), "more");
        say(mod, "/clear");
        assertThat(told().getLast()).isEqualTo("{\"type\":\"chat-cleared\"}");
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec delete(Visitor who, UUID message) {
        return request(HttpMethod.DELETE, path("/messages/" + message), who.accessToken())
                .exchange();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec pin(Visitor who, UUID message) {
        return send(HttpMethod.PUT, path("/pin"), who.accessToken(), Map.of("messageId", message));
    }

    private @org.jspecify.annotations.Nullable String pinned() {
        return pins.of(channel.id()).map(ChatEvent.Message::text).block(SOON);
    }

    private Map<String, Object> card(Visitor who, Visitor whom) {
        return body(request(HttpMethod.GET, path("/people/" + idOf(whom)), who.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> names(String query) {
        List<?> people = (List<?>) Objects.requireNonNull(
                body(http.get().uri(java.net.URI.create(http(query))).exchange())
                        .get("people"));
        return people.stream()
                .map(person -> String.valueOf(((Map<?, ?>) person).get("name")))
                .toList();
    }

    private String http(String query) {
        return "http://localhost:" + port + path("/people") + query;
    }
}
