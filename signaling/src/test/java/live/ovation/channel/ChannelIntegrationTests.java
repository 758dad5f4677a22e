package live.ovation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

class ChannelIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Test
    void shouldShowAChannelToAnybody() {
        String slug = channelOf(register());

        http.get()
                .uri("/api/v1/channels/{slug}", slug)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"slug\":\"" + slug + "\",\"title\":\"Evening class\",\"ownerName\":\"Ada\"}");
    }

    @Test
    void shouldGiveAnAddressToOneChannelOnly() {
        String slug = channelOf(register());

        expectProblem(create(register(), slug), 409, "slug-taken");
    }

    @Test
    void shouldGiveNobodyAnAddressThatLooksLikeAnothers() {
        String slug = channelOf(register());

        expectProblem(create(register(), slug.replace("c-", "c")), 409, "slug-confusable");
        expectProblem(create(register(), "adm1n"), 409, "slug-reserved");
    }

    @Test
    void shouldGiveAnAccountOneChannelOnly() {
        Person ada = register();
        channelOf(ada);

        expectProblem(create(ada, "another-one"), 409, "channel-limit");
    }

    @Test
    void shouldRefuseAddressesThatAreNone() {
        Person ada = register();

        for (String slug : new String[] {"", "ab", "-abc", "abc-", "Abc", "a b", "a/b", "x".repeat(33), "ünter"}) {
            expectProblem(create(ada, slug), 400, "invalid-message");
        }
    }

    @Test
    void shouldLetOnlyItsOwnerRenameAChannel() {
        Person ada = register();
        String slug = channelOf(ada);

        expectProblem(rename(register(), slug), 403, "channel-not-owned");
        rename(ada, slug).expectStatus().isOk().expectBody().jsonPath("$.title").isEqualTo("Morning class");
    }

    @Test
    void shouldKeepStreamKeysAsHashesOnly() {
        Person ada = register();
        String slug = channelOf(ada);
        String key = streamKeyOf(ada, slug);

        String kept = database.sql(
                        "select hash from stream_key join channel on channel.id = channel_id where slug = :slug")
                .bind("slug", slug)
                .mapValue(String.class)
                .one()
                .block(SOON);
        assertThat(key).hasSizeGreaterThanOrEqualTo(27);
        assertThat(kept).isNotNull().doesNotContain(key);
    }

    @Test
    void shouldTellWhoHasNoChannelYet() {
        Person ada = register();

        expectProblem(
                http.get()
                        .uri("/api/v1/me/channel")
                        .headers(h -> h.setBearerAuth(ada.accessToken()))
                        .exchange(),
                404,
                "channel-not-found");
    }

    private WebTestClient.ResponseSpec create(Person person, String slug) {
        return http.post()
                .uri("/api/v1/channels")
                .headers(h -> h.setBearerAuth(person.accessToken()))
                .bodyValue(Map.of("slug", slug, "title", "Evening class"))
                .exchange();
    }

    private WebTestClient.ResponseSpec rename(Person person, String slug) {
        return http.patch()
                .uri("/api/v1/channels/{slug}", slug)
                .headers(h -> h.setBearerAuth(person.accessToken()))
                .bodyValue(Map.of("title", "Morning class"))
                .exchange();
    }
}
