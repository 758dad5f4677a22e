package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.channel.Channels;
import live.ovation.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class ProgrammeIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    /** In every title of this test and in no other's. */
    private String word = "";

    @BeforeEach
    void chooseAWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void shouldFindByWordsWithATypingErrorAndByAddress() {
        String slug = channel("Medieval lute music", 0);
        database.sql("update channel set title = 'Xylophonist evenings ' || :word where slug = :slug")
                .bind("word", word)
                .bind("slug", slug)
                .then()
                .block(SOON);

        assertThat(slugs("q=" + word)).containsExactly(slug);
        assertThat(slugs("q=" + word.toUpperCase(Locale.ROOT))).containsExactly(slug);
        assertThat(slugs("q=" + word.substring(0, 12) + "qz" + word.substring(14)))
                .contains(slug);
        assertThat(slugs("q=" + slug)).contains(slug);
        assertThat(slugs("q=%25%25%25"))
                .as("a sign that the database would take for anything")
                .isEmpty();
    }

    @Test
    void shouldFilterByCategoryAndTag() {
        String music = channel(word, 0, "music", "jazz");
        String sports = channel(word, 0, "sports", "chess");

        assertThat(slugs("category=music&q=" + word)).containsExactly(music);
        assertThat(slugs("tag=Chess&q=" + word)).containsExactly(sports);
        assertThat(slugs("category=music&tag=chess&q=" + word)).isEmpty();
    }

    @Test
    void shouldListWhoIsOnAirFirstThenTheMostFollowed() {
        String few = channel(word, 3);
        String many = channel(word, 100_000);
        String live = channel(word, 0);
        var channel = Objects.requireNonNull(channels.find(live).block(SOON));
        UUID streamId = UUID.randomUUID();
        streams.open(channel, streamId, "On air").block(SOON);

        assertThat(slugs("q=" + word)).containsExactly(live, many, few);
        get("/api/v1/channels?q=" + word, register())
                .expectBody()
                .jsonPath("$.channels[0].stream.state")
                .isEqualTo("live")
                .jsonPath("$.channels[1].stream")
                .doesNotExist()
                .jsonPath("$.channels[1].followers")
                .isEqualTo(100_000);
        streams.end(streamId).block(SOON);
    }

    @Test
    void shouldListNobodyWhoseBroadcastsAreNotForEverybody() {
        String open = channel(word, 0);
        String unlisted = channel(word, 0);
        String closed = channel(word, 0);
        execute("update channel set default_visibility = 'unlisted' where slug = '" + unlisted + "'");
        execute("insert into access_rule (channel_id, visibility) select id, 'private' from channel where slug = '"
                + closed + "'");
        UUID streamId = UUID.randomUUID();
        streams.open(Objects.requireNonNull(channels.find(closed).block(SOON)), streamId, "Behind the door")
                .block(SOON);

        assertThat(slugs("q=" + word)).containsExactly(open);

        execute("update access_rule set visibility = 'public' where channel_id = (select id from channel where slug = '"
                + closed + "')");
        assertThat(slugs("q=" + word)).containsExactly(closed, open);
        execute("delete from access_rule where channel_id = (select id from channel where slug = '" + closed + "')");
        assertThat(slugs("q=" + word)).containsExactly(closed, open);
        streams.end(streamId).block(SOON);
    }

    private void execute(String sql) {
        database.sql(sql).then().block(SOON);
    }

    @Test
    void shouldShowEachChannelOnceOverAllPages() {
        List<UUID> onAir = new ArrayList<>();
        List<String> made =
                IntStream.range(0, 60).mapToObj(i -> channel(word, i / 4)).toList();
        made.stream().limit(30).forEach(slug -> {
            UUID streamId = UUID.randomUUID();
            streams.open(Objects.requireNonNull(channels.find(slug).block(SOON)), streamId, "On air")
                    .block(SOON);
            onAir.add(streamId);
        });

        List<String> seen = new ArrayList<>();
        @Nullable Object next = "";
        int pages = 0;
        while (next != null) {
            Map<String, Object> page = page("q=" + word + "&after=" + next);
            seen.addAll(slugs(page));
            next = page.get("next");
            pages++;
        }
        onAir.forEach(id -> streams.end(id).block(SOON));

        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
        assertThat(seen.subList(0, 30)).containsExactlyInAnyOrderElementsOf(made.subList(0, 30));
    }

    @Test
    void shouldRefuseWhatItDidNotGiveOut() {
        for (String after : new String[] {"x", "MTox", "!!", "MTphOmI"}) {
            expectProblem(http.get().uri("/api/v1/channels?after=" + after).exchange(), 400, "invalid-cursor");
        }
        expectProblem(http.get().uri("/api/v1/channels?category=nonsense").exchange(), 400, "unknown-category");
        expectProblem(http.get().uri("/api/v1/channels?q=" + "x".repeat(61)).exchange(), 400, "invalid-message");
        http.get()
                .uri("/api/v1/channels?q=%00%00&tag=%00")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String channel(String title, long followers) {
        return channel(title, followers, null, "");
    }

    private String channel(String title, long followers, @Nullable String category, String tag) {
        UUID id = UUID.randomUUID();
        String slug = "p-" + id.toString().substring(0, 13);
        var insert = database.sql("""
                        with person as (
                            insert into account (id, email, display_name, created_at) values (:id, :slug, 'Ada', now()) returning id
                        )
                        insert into channel (id, owner_id, slug, skeleton, title, category, tags, followers, created_at)
                        select id, id, :slug, :slug, :title, :category, string_to_array(:tag, ','), :followers, now() from person""")
                .bind("id", id)
                .bind("slug", slug)
                .bind("title", title)
                .bind("tag", tag)
                .bind("followers", followers);
        (category == null ? insert.bindNull("category", String.class) : insert.bind("category", category))
                .then()
                .block(SOON);
        return slug;
    }

    private List<String> slugs(String query) {
        return slugs(page(query));
    }

    private Map<String, Object> page(String query) {
        return body(http.get()
                .uri(URI.create("http://localhost:" + port + "/api/v1/channels?" + query))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static List<String> slugs(Map<String, Object> page) {
        List<?> entries = (List<?>) Objects.requireNonNull(page.get("channels"));
        return entries.stream()
                .map(entry -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) entry).get("channel")))
                .map(channel -> String.valueOf(channel.get("slug")))
                .toList();
    }
}
