package live.ovation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.picture.Uploads;
import live.ovation.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ProfileIntegrationTests extends IntegrationTest {

    private static final MediaType WEBP = MediaType.valueOf("image/webp");

    @Autowired
    ProfileData data;

    private Person ada;

    @BeforeEach
    void comeIn() {
        ada = register();
    }

    @Test
    void shouldShowOnTheirChannelWhatPeopleSayOfThemselves() {
        String slug = channelOf(ada);
        change(Map.of("displayName", " Ada L. ", "bio", "I count.", "links", List.of("https://example.org/a?b=c")))
                .expectStatus()
                .isOk();

        get("/api/v1/me", ada).expectBody().jsonPath("$.displayName").isEqualTo("Ada L.");
        http.get().uri("/api/v1/channels/{slug}", slug).exchange().expectBody().json("""
                        {"ownerName": "Ada L.", "bio": "I count.", "links": ["https://example.org/a?b=c"]}""");
    }

    @Test
    void shouldTakeWholeHttpsAddressesOnly() {
        for (String link : new String[] {
            "javascript:alert(1)",
            "http://example.org",
            "//example.org",
            "https:///x",
            "https://bank.example@evil.example/",
            "https://exa mple.org",
            "example.org",
            ""
        }) {
            expectProblem(change(Map.of("displayName", "Ada", "bio", "", "links", List.of(link))), 400, "unsafe-link");
        }
        expectProblem(
                change(Map.of("displayName", "Ada", "bio", "", "links", List.of("https://a.b\nhttps://c.d"))),
                400,
                "invalid-message");
        expectProblem(
                change(Map.of("displayName", "Ada", "bio", "", "links", List.of("1", "2", "3", "4", "5", "6"))),
                400,
                "invalid-message");
    }

    @Test
    void shouldDrawAPictureAnewAndServeItForEver() {
        String slug = channelOf(ada);
        String address = avatar(upload(Uploads.polyglot(), MediaType.IMAGE_JPEG));
        http.get()
                .uri("/api/v1/channels/{slug}", slug)
                .exchange()
                .expectBody()
                .jsonPath("$.avatar.large")
                .isEqualTo(address);

        byte[] picture = http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBody();
        BufferedImage decoded = Uploads.decoded(Objects.requireNonNull(picture));
        assertThat(decoded.getWidth()).isEqualTo(decoded.getHeight()).isEqualTo(256);
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void shouldForgetThePictureBefore() {
        String first = avatar(upload(Uploads.picture("png", 400, 400), MediaType.IMAGE_PNG));
        assertThat(avatar(upload(Uploads.picture("png", 400, 400), MediaType.IMAGE_PNG)))
                .as("the same again")
                .isEqualTo(first);
        http.get().uri(first).exchange().expectStatus().isOk();

        String second = avatar(upload(Uploads.picture("png", 900, 300), MediaType.IMAGE_PNG));
        expectProblem(http.get().uri(first).exchange(), 404, "not-found");

        http.delete()
                .uri("/api/v1/me/avatar")
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.avatar")
                .doesNotExist();
        expectProblem(http.get().uri(second).exchange(), 404, "not-found");
    }

    @Test
    void shouldRefuseWhatCouldHurt() {
        expectProblem(upload(Uploads.png(50_000, 50_000, 1), MediaType.IMAGE_PNG), 413, "picture-too-large");
        expectProblem(upload(new byte[6 * 1024 * 1024], MediaType.IMAGE_PNG), 413, "picture-too-large");
        expectProblem(upload(Uploads.pageWithJpegHeader(), MediaType.IMAGE_JPEG), 422, "picture-unreadable");
        expectProblem(upload(Uploads.svg(), MediaType.IMAGE_PNG), 422, "picture-unreadable");
        expectProblem(upload(Uploads.svg(), MediaType.valueOf("image/svg+xml")), 415, "unsupported-media-type");
        expectProblem(upload(new byte[] {1}, WEBP), 422, "picture-unreadable");
        expectProblem(upload(new byte[0], MediaType.IMAGE_PNG), 422, "picture-unreadable");
        avatar(upload(Uploads.textBomb(), MediaType.IMAGE_PNG));
    }

    @Test
    void shouldGiveAChannelABanner() {
        String slug = channelOf(ada);
        expectProblem(banner(register(), slug), 403, "channel-not-owned");

        String address =
                String.valueOf(body(banner(ada, slug).expectStatus().isOk()).get("bannerUrl"));
        byte[] picture =
                http.get().uri(address).exchange().expectBody().returnResult().getResponseBody();
        BufferedImage decoded = Uploads.decoded(Objects.requireNonNull(picture));
        assertThat(decoded.getWidth()).isEqualTo(1500);
        assertThat(decoded.getHeight()).isEqualTo(500);

        http.delete()
                .uri("/api/v1/channels/{slug}/banner", slug)
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bannerUrl")
                .doesNotExist();
        expectProblem(http.get().uri(address).exchange(), 404, "not-found");
    }

    @Test
    void shouldHandOverAndLetGoOfWhatItKeeps() {
        String slug = channelOf(ada);
        String avatar = avatar(upload(Uploads.picture("png", 400, 400), MediaType.IMAGE_PNG));
        String banner =
                String.valueOf(body(banner(ada, slug).expectStatus().isOk()).get("bannerUrl"));
        UUID accountId =
                UUID.fromString(String.valueOf(body(get("/api/v1/me", ada)).get("id")));

        ProfileData.Exported kept = (ProfileData.Exported)
                Objects.requireNonNull(data.export(accountId).block(SOON));
        assertThat(kept.profile().displayName()).isEqualTo("Ada");
        assertThat(kept.bannerUrl()).isEqualTo(banner);
        data.erase(accountId).block(SOON);
        data.erase(accountId).block(SOON);

        expectProblem(http.get().uri(avatar).exchange(), 404, "not-found");
        expectProblem(http.get().uri(banner).exchange(), 404, "not-found");
    }

    private WebTestClient.ResponseSpec banner(Person who, String slug) {
        return http.put()
                .uri("/api/v1/channels/{slug}/banner", slug)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .contentType(MediaType.IMAGE_PNG)
                .bodyValue(Uploads.picture("png", 1200, 1200))
                .exchange();
    }

    private WebTestClient.ResponseSpec upload(byte[] file, MediaType type) {
        return http.put()
                .uri("/api/v1/me/avatar")
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .contentType(type)
                .bodyValue(file)
                .exchange();
    }

    private WebTestClient.ResponseSpec change(Map<String, Object> profile) {
        return http.put()
                .uri("/api/v1/me/profile")
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .bodyValue(profile)
                .exchange();
    }

    private static String avatar(WebTestClient.ResponseSpec response) {
        @Nullable Object avatar = body(response.expectStatus().isOk()).get("avatar");
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(avatar)).get("large"));
    }
}
