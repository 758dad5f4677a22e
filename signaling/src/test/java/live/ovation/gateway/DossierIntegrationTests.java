package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import live.ovation.support.AccessTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What moderators know of somebody who comes to their chat. All of these come from one network. */
class DossierIntegrationTests extends AccessTest {

    private Visitor host = STRANGER;
    private Visitor bob = STRANGER;
    private String slug = "";

    @BeforeEach
    void aBannedPerson() {
        Person owner = register();
        host = visitor(owner);
        slug = channelOf(owner);
        bob = signedIn();
        comes(bob);
        send(HttpMethod.PUT, path("/bans/" + bob.accountId()), host.accessToken(), Map.of("reason", "rude"))
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldSayThatAnAccountMadeAfterABanIsLikelyTheSamePerson() {
        Visitor again = signedIn();
        comes(again);

        record(again)
                .jsonPath("$.young")
                .isEqualTo(true)
                .jsonPath("$.suspicions.length()")
                .isEqualTo(1)
                .jsonPath("$.suspicions[0].accountId")
                .isEqualTo(String.valueOf(bob.accountId()))
                .jsonPath("$.suspicions[0].sure")
                .isEqualTo("likely");
        assertThat(traces()).isNotEmpty().allSatisfy(key -> assertThat(key).doesNotContain("127.0.0"));
    }

    @Test
    void shouldBeLessSureOfOldAccountsAndWhereManyCome() {
        Visitor old = signedIn();
        database.sql("update account set created_at = now() - interval '30 days' where id = :id")
                .bind("id", Objects.requireNonNull(old.accountId()))
                .then()
                .block(SOON);
        comes(old);
        record(old)
                .jsonPath("$.young")
                .isEqualTo(false)
                .jsonPath("$.suspicions[0].sure")
                .isEqualTo("possible");
        Visitor last = STRANGER;
        for (int i = 0; i < 4; i++) {
            last = signedIn();
            comes(last);
        }
        record(last).jsonPath("$.suspicions[0].sure").isEqualTo("possible");
    }

    @Test
    void shouldSayNothingOfOtherChannelsAndOfWhoIsBannedNoMore() {
        Visitor again = signedIn();
        comes(again);
        request(HttpMethod.DELETE, path("/bans/" + bob.accountId()), host.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();
        record(again).jsonPath("$.suspicions").isEmpty();

        Person other = register();
        String elsewhere = channelOf(other);
        send(
                        HttpMethod.PUT,
                        "/api/v1/channels/" + elsewhere + "/chat/bans/" + bob.accountId(),
                        other.accessToken(),
                        Map.of())
                .expectStatus()
                .isOk();
        request(
                        HttpMethod.GET,
                        "/api/v1/channels/" + elsewhere + "/chat/people/" + again.accountId() + "/record",
                        other.accessToken())
                .exchange()
                .expectBody()
                .jsonPath("$.suspicions")
                .isEmpty();
    }

    @Test
    void shouldTellModeratorsWhatWasDoneAboutSomebodyHere() {
        send(
                        HttpMethod.POST,
                        path("/people/" + bob.accountId() + "/warnings"),
                        host.accessToken(),
                        Map.of("reason", "mind your words"))
                .expectStatus()
                .isCreated();

        record(bob)
                .jsonPath("$.acts[0].action")
                .isEqualTo("chat.warn")
                .jsonPath("$.acts[0].reason")
                .isEqualTo("mind your words")
                .jsonPath("$.acts[0].by")
                .isEqualTo("Ada")
                .jsonPath("$.acts[1].action")
                .isEqualTo("chat.ban");
        expectProblem(
                request(HttpMethod.GET, path("/people/" + bob.accountId() + "/record"), bob.accessToken())
                        .exchange(),
                403,
                "chat-not-allowed");
    }

    private void comes(Visitor who) {
        try (SocketPeer peer = SocketPeer.inChat(port, who.accessToken(), slug)) {
            assertThat(peer).isNotNull();
        }
    }

    private WebTestClient.BodyContentSpec record(Visitor about) {
        return request(HttpMethod.GET, path("/people/" + about.accountId() + "/record"), host.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static List<String> traces() {
        return Objects.requireNonNull(TestStack.redis()
                .scan(ScanOptions.scanOptions().match("ovation:chat-net*").build())
                .collectList()
                .block(SOON));
    }

    private String path(String rest) {
        return "/api/v1/channels/" + slug + "/chat" + rest;
    }
}
