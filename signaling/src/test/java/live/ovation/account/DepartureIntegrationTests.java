package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class DepartureIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Test
    void shouldExportWhatIsKeptAndNoSecret() {
        Person ada = register();
        String slug = channelOf(ada);

        String json = new String(
                java.util.Objects.requireNonNull(get("/api/v1/me/export", ada)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueMatches("Content-Disposition", "attachment; filename=.*")
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(json).contains(ada.email(), slug, "\"account\"", "\"channel\"", "\"videos\"");
        assertThat(json).doesNotContain("argon2", "Hash");
    }

    @Test
    void shouldDeleteTheAccountWithItsChannelAtOnce() {
        Person ada = register();
        String slug = channelOf(ada);
        expectProblem(post("/api/v1/me/deletion", ada, Map.of("password", "not the password")), 403, "wrong-password");

        post("/api/v1/me/deletion", ada, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();

        expectProblem(get("/api/v1/me", ada), 401, "invalid-token");
        expectProblem(http.get().uri("/api/v1/channels/" + slug).exchange(), 404, "channel-not-found");
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)),
                401,
                "invalid-credentials");
    }

    @Test
    void shouldForgetTheEmailWhereverOthersHaveNamedIt() {
        Person ada = register();
        String slug = channelOf(ada);
        Person bob = register();
        database.sql("update account set email_verified_at = now() where email = :email")
                .bind("email", bob.email())
                .then()
                .block(SOON);
        for (String list : List.of("moderators", "access/guests")) {
            post("/api/v1/channels/" + slug + "/" + list, ada, Map.of("person", bob.email()))
                    .expectStatus()
                    .is2xxSuccessful();
        }
        get("/api/v1/me/export", bob)
                .expectBody()
                .jsonPath("$.profile.moderates[0]")
                .isEqualTo(slug);

        post("/api/v1/me/deletion", bob, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();

        assertThat(database.sql("select email from channel_moderator where email = :email union all"
                                + " select email from access_guest where email = :email")
                        .bind("email", bob.email())
                        .fetch()
                        .all()
                        .collectList()
                        .block(SOON))
                .isEmpty();
    }
}
