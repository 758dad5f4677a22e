package live.ovation.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class ChannelSettingsIntegrationTests extends IntegrationTest {

    private Person ada;
    private String slug = "";

    @BeforeEach
    void makeAChannel() {
        ada = register();
        slug = channelOf(ada);
    }

    @Test
    void shouldShowEverybodyWhatItsOwnerSays() {
        put(ada, settings(Map.of()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tags[1]")
                .isEqualTo("grüner-tee");

        http.get()
                .uri("/api/v1/channels/{slug}", slug)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"title": "Tea at Nine", "category": "cooking", "tags": ["tea", "grüner-tee"],
                         "description": "Every evening.", "about": "See https://example.org\\nDaily.", "followers": 0, "mine": false}""")
                .jsonPath("$.following")
                .doesNotExist();
    }

    @Test
    void shouldTakeAwayWhatIsLeftOut() {
        put(ada, settings(Map.of())).expectStatus().isOk();

        put(ada, without("category"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.category")
                .doesNotExist();
    }

    @Test
    void shouldLetOnlyItsOwnerSeeAndChangeThem() {
        expectProblem(get("/api/v1/channels/" + slug + "/settings", register()), 403, "channel-not-owned");
        expectProblem(put(register(), settings(Map.of())), 403, "channel-not-owned");
        get("/api/v1/channels/" + slug + "/settings", ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"title": "Evening class", "tags": [], "description": "", "about": "", "defaultVisibility": "public"}""");
    }

    @Test
    void shouldRefuseWhatDoesNotFit() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("title", " "),
                Map.of("title", "x".repeat(141)),
                Map.of("title", "a\u0000b"),
                Map.of("about", "a\u0000b"),
                Map.of("about", "x".repeat(4001)),
                Map.of("category", "nonsense"),
                Map.of("category", 1),
                Map.of("tags", List.of("a", "b", "c", "d", "e", "f")),
                Map.of("tags", List.of("a,b")),
                Map.of("tags", List.of("")),
                Map.of("tags", "tea"),
                Map.of("defaultVisibility", "secret"))) {
            expectProblem(put(ada, settings(wrong)), 400, "invalid-message");
        }
        expectProblem(put(ada, without("tags")), 400, "invalid-message");
    }

    @Test
    void shouldListTheCategories() {
        http.get()
                .uri("/api/v1/categories")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.categories.length()")
                .isEqualTo(Category.values().length)
                .jsonPath("$.categories[0]")
                .isEqualTo("art");
    }

    private static Map<String, Object> settings(Map<String, Object> change) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "title", " Tea at Nine ",
                "category", "cooking",
                "tags", List.of("Tea", "grüner-Tee", "tea"),
                "description", "Every evening.",
                "about", "See https://example.org\nDaily.",
                "defaultVisibility", "unlisted"));
        settings.putAll(change);
        return settings;
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> settings = settings(Map.of());
        settings.remove(name);
        return settings;
    }

    private WebTestClient.ResponseSpec put(Person who, Map<String, Object> settings) {
        return http.put()
                .uri("/api/v1/channels/{slug}/settings", slug)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .bodyValue(settings)
                .exchange();
    }
}
