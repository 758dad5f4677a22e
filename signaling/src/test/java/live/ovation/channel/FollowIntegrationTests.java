package live.ovation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

class FollowIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Autowired
    Follows follows;

    @Test
    void shouldCountAFollowerOnce() {
        String slug = channelOf(register());
        Person bob = register();

        follow(bob, slug).expectStatus().isOk().expectBody().json("{\"following\": true, \"followers\": 1}");
        follow(bob, slug).expectStatus().isOk().expectBody().json("{\"following\": true, \"followers\": 1}");
        get("/api/v1/channels/" + slug, bob).expectBody().json("{\"following\": true, \"followers\": 1}");
        get("/api/v1/me/follows", bob)
                .expectBody()
                .jsonPath("$.channels[0].channel.slug")
                .isEqualTo(slug);

        unfollow(bob, slug).expectStatus().isOk().expectBody().json("{\"following\": false, \"followers\": 0}");
        unfollow(bob, slug).expectStatus().isOk().expectBody().json("{\"following\": false, \"followers\": 0}");
        get("/api/v1/me/follows", bob).expectBody().jsonPath("$.channels").isEmpty();
    }

    @Test
    void shouldCountRightlyWhenManyFollowAtTheSameTime() {
        String slug = channelOf(register());
        UUID channelId = idOf(slug);
        database.sql("""
                        insert into account (id, email, display_name, created_at)
                        select gen_random_uuid(), :prefix || n, 'Bob', now() from generate_series(1, 60) n""").bind("prefix", slug + "-").then().block(SOON);
        Flux<UUID> people = database.sql("select id from account where email like :prefix || '%'")
                .bind("prefix", slug + "-")
                .mapValue(UUID.class)
                .all();

        people.flatMap(id -> follows.follow(id, slug), 12).then().block(SOON);
        assertThat(followers(channelId)).isEqualTo(60);

        database.sql("delete from account where email like :prefix || '%'")
                .bind("prefix", slug + "-1")
                .then()
                .block(SOON);
        assertThat(followers(channelId))
                .as("those whose accounts are gone count no more")
                .isEqualTo(49);
    }

    @Test
    void shouldLetNobodyFollowTheirOwnChannelOrOneThatIsNotThere() {
        Person ada = register();

        expectProblem(follow(ada, channelOf(ada)), 409, "own-channel");
        expectProblem(follow(ada, "not-there"), 404, "channel-not-found");
    }

    @Test
    void shouldAskStrangersToSignIn() {
        String slug = channelOf(register());

        expectProblem(http.put().uri("/api/v1/channels/{slug}/follow", slug).exchange(), 401, "login-required");
        expectProblem(http.get().uri("/api/v1/me/follows").exchange(), 401, "login-required");
    }

    @Test
    void shouldEndAtFiveHundredChannels() {
        Person bob = register();
        database.sql("""
                        with people as (
                            insert into account (id, email, display_name, created_at)
                            select gen_random_uuid(), :email || n, 'Bob', now() from generate_series(1, 500) n returning id, email
                        ), channels as (
                            insert into channel (id, owner_id, slug, skeleton, title, created_at)
                            select gen_random_uuid(), id, email, email, 'x', now() from people returning id
                        )
                        insert into follow select (select id from account where email = :email), id, now() from channels""").bind("email", bob.email()).then().block(SOON);

        expectProblem(follow(bob, channelOf(register())), 409, "follow-limit");
        get("/api/v1/me/follows", bob)
                .expectBody()
                .jsonPath("$.channels.length()")
                .isEqualTo(500);
    }

    private WebTestClient.ResponseSpec follow(Person who, String slug) {
        return change(HttpMethod.PUT, who, slug);
    }

    private WebTestClient.ResponseSpec unfollow(Person who, String slug) {
        return change(HttpMethod.DELETE, who, slug);
    }

    private WebTestClient.ResponseSpec change(HttpMethod method, Person who, String slug) {
        return http.method(method)
                .uri("/api/v1/channels/{slug}/follow", slug)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .exchange();
    }

    private UUID idOf(String slug) {
        return Objects.requireNonNull(database.sql("select id from channel where slug = :slug")
                .bind("slug", slug)
                .mapValue(UUID.class)
                .one()
                .block(SOON));
    }

    private long followers(UUID channelId) {
        return Objects.requireNonNull(database.sql("select followers from channel where id = :id")
                .bind("id", channelId)
                .mapValue(Long.class)
                .one()
                .block(SOON));
    }
}
