package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What was done to keep order, for those who keep it and those whom it was about. */
class ModerationLogIntegrationTests extends AccessTest {

    private Visitor host = STRANGER;
    private Visitor mod = STRANGER;
    private Visitor bob = STRANGER;
    private String slug = "";

    @BeforeEach
    void somethingWasDone() {
        Person owner = register();
        host = visitor(owner);
        slug = channelOf(owner);
        mod = moderator(slug);
        bob = signedIn();
        act(HttpMethod.POST, "/people/" + bob.accountId() + "/warnings", mod, Map.of("reason", "calm"));
        act(HttpMethod.PUT, "/shadows/" + bob.accountId(), mod, Map.of("reason", "sly"));
        act(HttpMethod.PUT, "/bans/" + bob.accountId(), host, Map.of("reason", "enough"));
    }

    @Test
    void shouldTellTheHostWhatWasDoneByWhomAndWhy() {
        log(host, "")
                .jsonPath("$.entries.length()")
                .isEqualTo(3)
                .jsonPath("$.entries[0].action")
                .isEqualTo("chat.ban")
                .jsonPath("$.entries[0].reason")
                .isEqualTo("enough")
                .jsonPath("$.entries[0].aboutId")
                .isEqualTo(String.valueOf(bob.accountId()))
                .jsonPath("$.entries[2].byId")
                .isEqualTo(String.valueOf(mod.accountId()))
                .jsonPath("$.next")
                .doesNotExist();
        log(mod, "?moderator=" + host.accountId())
                .jsonPath("$.entries.length()")
                .isEqualTo(1);
        log(mod, "?action=chat.warn").jsonPath("$.entries[0].reason").isEqualTo("calm");
        log(host, "?action=stream").jsonPath("$.entries").isEmpty();
    }

    @Test
    void shouldPageThroughIt() {
        UUID channel = Objects.requireNonNull(database.sql("select id from channel where slug = :slug")
                .bind("slug", slug)
                .map(row -> Objects.requireNonNull(row.get(0, UUID.class)))
                .one()
                .block(SOON));
        database.sql("""
                insert into audit_entry (at, action, channel_id)
                select now(), 'chat.delete', :channel from generate_series(1, 100)""").bind("channel", channel).then().block(SOON);
        Object next = body(request(HttpMethod.GET, path(""), host.accessToken()).exchange())
                .get("next");

        assertThat(next).isNotNull();
        log(host, "?before=" + next)
                .jsonPath("$.entries.length()")
                .isEqualTo(3)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void shouldBeForThoseWhoKeepOrder() {
        expectProblem(request(HttpMethod.GET, path(""), bob.accessToken()).exchange(), 403, "chat-not-allowed");
        expectProblem(
                request(HttpMethod.GET, path("?action=CHAT"), host.accessToken())
                        .exchange(),
                400,
                "invalid-message");
    }

    @Test
    void shouldTellThePersonWithoutNamesAndNotOfTheShadow() {
        String told = Objects.requireNonNull(request(HttpMethod.GET, "/api/v1/me/acts", bob.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(told)
                .contains("chat.warn", "calm", "chat.ban", "enough", slug, "\"by\":\"moderator\"")
                .doesNotContain("shadow", "sly", String.valueOf(mod.accountId()), String.valueOf(host.accountId()));
        request(HttpMethod.GET, "/api/v1/me/acts", mod.accessToken())
                .exchange()
                .expectBody()
                .jsonPath("$.acts")
                .isEmpty();
    }

    private void act(HttpMethod method, String route, Visitor by, Map<String, String> body) {
        send(method, "/api/v1/channels/" + slug + "/chat" + route, by.accessToken(), body)
                .expectStatus()
                .is2xxSuccessful();
    }

    private WebTestClient.BodyContentSpec log(Visitor who, String query) {
        return request(HttpMethod.GET, path(query), who.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String path(String query) {
        return "/api/v1/channels/" + slug + "/moderation-log" + query;
    }
}
