package live.ovation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

class ModeratorIntegrationTests extends IntegrationTest {

    @Autowired
    Moderators moderators;

    @Autowired
    DatabaseClient database;

    private Person ada;
    private Person bob;
    private String slug = "";

    @BeforeEach
    void makeAChannel() {
        ada = register();
        bob = register();
        slug = channelOf(ada);
    }

    @Test
    void shouldKnowItsOwnerAndNobodyElse() {
        assertThat(includes(ada)).isTrue();
        assertThat(includes(bob)).isFalse();
        assertThat(moderators.includes(UUID.randomUUID(), accountId(ada)).block(SOON))
                .isFalse();
    }

    @Test
    void shouldAddAndRemoveByTheAddressOfTheirChannel() {
        String entry = String.valueOf(
                body(add(ada, channelOf(bob)).expectStatus().isCreated()).get("id"));
        assertThat(includes(bob)).isTrue();
        get(path(), ada).expectBody().jsonPath("$.moderators[0].displayName").isEqualTo("Ada");

        http.delete()
                .uri(path() + "/" + entry)
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(includes(bob)).isFalse();
    }

    @Test
    void shouldTakeAnEmailForTheirsOnceTheyHaveShownIt() {
        add(ada, bob.email().toUpperCase(Locale.ROOT)).expectStatus().isCreated();
        assertThat(includes(bob)).isFalse();

        database.sql("update account set email_verified_at = now() where email = :email")
                .bind("email", bob.email())
                .then()
                .block(SOON);
        assertThat(includes(bob)).isTrue();
    }

    @Test
    void shouldNotTellWhoHasAnAccount() {
        Map<String, Object> known = body(add(ada, bob.email()).expectStatus().isCreated());
        Map<String, Object> unknown =
                body(add(ada, "nobody@example.org").expectStatus().isCreated());

        assertThat(known.keySet()).isEqualTo(unknown.keySet()).containsExactlyInAnyOrder("id", "email", "addedAt");
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        String his = channelOf(bob);
        add(ada, his).expectStatus().isCreated();

        expectProblem(add(ada, his), 409, "moderator-exists");
        expectProblem(add(ada, slug), 409, "own-channel");
        expectProblem(add(ada, "not-there"), 404, "channel-not-found");
        expectProblem(add(ada, " "), 400, "invalid-message");
    }

    @Test
    void shouldBeItsOwnersToDecide() {
        expectProblem(add(bob, "nobody@example.org"), 403, "channel-not-owned");
        expectProblem(get(path(), bob), 403, "channel-not-owned");
        expectProblem(
                http.delete()
                        .uri(path() + "/" + UUID.randomUUID())
                        .headers(h -> h.setBearerAuth(bob.accessToken()))
                        .exchange(),
                403,
                "channel-not-owned");
    }

    private String path() {
        return "/api/v1/channels/" + slug + "/moderators";
    }

    private WebTestClient.ResponseSpec add(Person who, String person) {
        return post(path(), who, Map.of("person", person));
    }

    private boolean includes(Person person) {
        UUID channelId = Objects.requireNonNull(database.sql("select id from channel where slug = :slug")
                .bind("slug", slug)
                .mapValue(UUID.class)
                .one()
                .block(SOON));
        return Boolean.TRUE.equals(
                moderators.includes(channelId, accountId(person)).block(SOON));
    }

    private UUID accountId(Person person) {
        return Objects.requireNonNull(database.sql("select id from account where email = :email")
                .bind("email", person.email())
                .mapValue(UUID.class)
                .one()
                .block(SOON));
    }
}
