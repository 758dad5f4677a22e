package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import live.ovation.channel.Channels;
import live.ovation.platform.Grapevine;
import live.ovation.sfu.Sfu;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Real offers of a browser to a real Janus; whether pictures flow is the end-to-end tests' business. */
class WhipIntegrationTests extends IntegrationTest {

    private static final MediaType SDP = MediaType.valueOf(WebRtcHttp.SDP);
    private static final MediaType FRAGMENT = MediaType.valueOf(WebRtcHttp.SDP_FRAGMENT);

    private static final String CANDIDATE =
            "m=audio 9 RTP/AVP 0\r\na=mid:0\r\na=candidate:1 1 UDP 2113937151 127.0.0.1 40000 typ host\r\n";
    private static final String RESTART = "a=ice-ufrag:ysXw\r\na=ice-pwd:vw5LmwG4y/e6dPP/zAP9Gp5k\r\n" + CANDIDATE;

    @Autowired
    Sfu sfu;

    @Autowired
    Channels channels;

    private Person ada;
    private String slug = "";
    private String key = "";

    @BeforeEach
    void goOnStage() {
        ada = register();
        slug = channelOf(ada);
        key = streamKeyOf(ada, slug);
    }

    @Test
    void shouldAnswerASimulcastOfferWithH264AndAllCandidates() {
        EntityExchangeResult<String> created = published("publisher-h264-simulcast");

        String answer = Objects.requireNonNull(created.getResponseBody());
        assertThat(answer).contains("H264/90000", "42e01f", "a=simulcast:recv h;m;l", "opus/48000/2", "useinbandfec=1");
        assertThat(answer).doesNotContain("VP8/90000");
        assertThat(answer).contains("a=candidate:", "a=end-of-candidates");
        assertThat(created.getResponseHeaders().getETag()).matches("\"[^\"]+\"");
        assertThat(created.getResponseHeaders().get("Link"))
                .singleElement()
                .asString()
                .contains("rel=\"ice-server\"");
        assertThat(created.getResponseHeaders().getLocation()).asString().startsWith("/whip/" + slug + "/");
    }

    @Test
    void shouldBeOnAirUntilDeleted() {
        String location = location(published("publisher-h264-simulcast"));
        assertThat(onAir()).isTrue();

        http.delete()
                .uri(location)
                .headers(h -> h.setBearerAuth(key))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(onAir()).isFalse();
        expectProblem(
                http.delete().uri(location).headers(h -> h.setBearerAuth(key)).exchange(), 404, "media-not-found");
    }

    @Test
    void shouldLetASecondPublisherTakeOver() {
        String first = location(published("publisher-h264-simulcast"));
        String second = location(published("publisher-h264-simulcast"));

        assertThat(sfu.find(mediaId(first))).isNull();
        assertThat(sfu.find(mediaId(second))).isNotNull();
        assertThat(onAir()).isTrue();
    }

    @Test
    void shouldTakeTrickledCandidatesOfItsOwnIceSessionOnly() {
        EntityExchangeResult<String> created = published("publisher-h264-simulcast");
        String etag = Objects.requireNonNull(created.getResponseHeaders().getETag());
        String location = location(created);

        expectProblem(patch(location, "\"another\"", CANDIDATE), 412, "if-match-failed");
        expectProblem(patch(location, null, CANDIDATE), 428, "if-match-required");
        expectProblem(patch(location, etag, "nonsense"), 400, "invalid-sdp");
        // last, since nobody is behind these candidates: Janus gives the session up soon after it knows that there are
        // no more
        patch(location, etag, CANDIDATE)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .doesNotExist("ETag");
    }

    @Test
    void shouldRestartIceUnderANewEntityTag() {
        EntityExchangeResult<String> created = published("publisher-h264-simulcast");
        String old = Objects.requireNonNull(created.getResponseHeaders().getETag());
        String location = location(created);

        EntityExchangeResult<String> restarted = patch(location, "*", RESTART)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(FRAGMENT)
                .expectBody(String.class)
                .returnResult();

        String fragment = Objects.requireNonNull(restarted.getResponseBody());
        String fresh = Objects.requireNonNull(restarted.getResponseHeaders().getETag());
        assertThat(fragment).contains("a=mid:0", "a=candidate:", "a=end-of-candidates");
        assertThat(line(fragment, "a=ice-ufrag:"))
                .isNotEqualTo(line(Objects.requireNonNull(created.getResponseBody()), "a=ice-ufrag:"));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(location).endsWith(mediaId(location));
        expectProblem(patch(location, old, CANDIDATE), 412, "if-match-failed");
        patch(location, fresh, CANDIDATE).expectStatus().isNoContent();
    }

    @Test
    void shouldTellWhatItTakes() {
        http.options()
                .uri("/whip/{slug}", slug)
                .header("Origin", "https://encoder.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Accept-Post", WebRtcHttp.SDP)
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .value(
                        "Access-Control-Allow-Headers",
                        headers -> assertThat(headers).contains("If-Match"));
        assertThat(published("publisher-h264-simulcast").getResponseHeaders().getAccessControlExposeHeaders())
                .contains("Location", "ETag", "Link");
    }

    @Test
    void shouldSayWhatWouldHaveBeenRight() {
        expectProblem(http.get().uri("/whip/{slug}", slug).exchange(), 405, "method-not-allowed");
        expectProblem(http.put().uri("/whip/{slug}/x", slug).exchange(), 405, "method-not-allowed");
        http.get().uri("/whip/{slug}", slug).exchange().expectHeader().valueEquals("Allow", "POST");
        expectProblem(
                http.post()
                        .uri("/whip/{slug}", slug)
                        .contentType(SDP)
                        .accept(MediaType.APPLICATION_JSON)
                        .headers(h -> h.setBearerAuth(key))
                        .bodyValue(offer("publisher-h264-simulcast"))
                        .exchange(),
                406,
                "not-acceptable");
        expectProblem(
                http.patch()
                        .uri(location(published("publisher-h264-simulcast")))
                        .contentType(SDP)
                        .headers(h -> h.setBearerAuth(key))
                        .bodyValue(CANDIDATE)
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    /** Nobody is behind these offers. */
    @Test
    void shouldGiveUpWhoNeverConnects() {
        String location = location(published("publisher-h264-simulcast"));

        await("the session expires")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sfu.find(mediaId(location)) == null);
        await("the stream waits for its broadcaster").atMost(SOON).until(() -> !onAir());
        expectProblem(patch(location, "*", RESTART), 404, "media-not-found");
    }

    @Test
    void shouldRefuseAWrongOrMissingStreamKey() throws IOException {
        expectProblem(publish("publisher-h264-simulcast", "wrong"), 401, "invalid-stream-key");
        expectProblem(
                http.post()
                        .uri("/whip/{slug}", slug)
                        .contentType(SDP)
                        .bodyValue(offer("publisher-h264-simulcast"))
                        .exchange(),
                401,
                "invalid-stream-key");
    }

    @Test
    void shouldRefuseAnotherChannelsStreamKey() {
        Person eve = register();
        String hers = streamKeyOf(eve, channelOf(eve));

        expectProblem(publish("publisher-h264-simulcast", hers), 401, "invalid-stream-key");
    }

    @Test
    void shouldDropWhoBroadcastsWithAKeyThatWasReplaced() {
        String location = location(published("publisher-h264-simulcast"));
        String old = key;

        key = streamKeyOf(ada, slug);

        await("the old key's session is over")
                .atMost(Duration.ofSeconds(1))
                .until(() -> sfu.find(mediaId(location)) == null);
        await("the stream waits for its broadcaster").atMost(SOON).until(() -> !onAir());
        expectProblem(publish("publisher-h264-simulcast", old), 401, "invalid-stream-key");
        published("publisher-h264-simulcast");
        assertThat(onAir()).isTrue();
    }

    @Test
    void shouldDropWhoBroadcastsWithAKeyThatWasDeleted() {
        String location = location(published("publisher-h264-simulcast"));

        http.delete()
                .uri("/api/v1/channels/{slug}/stream-key", slug)
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .exchange()
                .expectStatus()
                .isNoContent();

        await("the session is over").atMost(Duration.ofSeconds(1)).until(() -> sfu.find(mediaId(location)) == null);
        expectProblem(publish("publisher-h264-simulcast", key), 401, "invalid-stream-key");
    }

    @Test
    void shouldDropWhoBroadcastsHereWhenTheKeyIsRevokedOnAnotherNode() {
        String location = location(published("publisher-h264-simulcast"));

        TestStack.redis()
                .convertAndSend(Grapevine.TOPIC + "revoked-stream-keys", "another-node " + channelId())
                .block(SOON);

        await("the session is over").atMost(Duration.ofSeconds(1)).until(() -> sfu.find(mediaId(location)) == null);
    }

    @Test
    void shouldTellOtherNodesOfARevokedKey() {
        List<String> told = new CopyOnWriteArrayList<>();
        var listening = TestStack.redis()
                .listenToChannel(Grapevine.TOPIC + "revoked-stream-keys")
                .subscribe(message -> told.add(message.getMessage()));
        try {
            await("other nodes hear of it").atMost(SOON).until(() -> {
                streamKeyOf(ada, slug);
                return told.stream().anyMatch(word -> word.endsWith(" " + channelId()));
            });
        } finally {
            listening.dispose();
        }
    }

    @Test
    void shouldDropNobodyElse() {
        String location = location(published("publisher-h264-simulcast"));
        Person eve = register();
        String hers = channelOf(eve);
        streamKeyOf(eve, hers);
        streamKeyOf(eve, hers);

        await("nothing happens")
                .during(Duration.ofMillis(500))
                .atMost(SOON)
                .until(() -> sfu.find(mediaId(location)) != null);
    }

    @Test
    void shouldTellTheOwnerWhenAndFromWhereTheKeyWasUsed() {
        streamKey()
                .jsonPath("$.createdAt")
                .isNotEmpty()
                .jsonPath("$.lastUsedAt")
                .doesNotExist();

        published("publisher-h264-simulcast");

        streamKey()
                .jsonPath("$.lastUsedAt")
                .isNotEmpty()
                .jsonPath("$.lastUsedFrom")
                .isEqualTo("127.0.0.0/24");
    }

    @Test
    void shouldRefuseWhatNobodyCouldWatch() {
        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(SDP)
                .headers(h -> h.setBearerAuth(key))
                .bodyValue("nonsense")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-sdp");
        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(h -> h.setBearerAuth(key))
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        assertThat(onAir()).isFalse();
    }

    @Test
    void shouldComeBackAfterJanusDied() {
        String location = location(published("publisher-h264-simulcast"));
        TestStack.janus().kill();
        TestStack.janus().start();

        await("the dead session is noticed").atMost(SOON).until(() -> sfu.find(mediaId(location)) == null);
        await("the stream waits for its broadcaster").atMost(SOON).until(() -> !onAir());
        published("publisher-h264-simulcast");

        assertThat(onAir()).isTrue();
    }

    private UUID channelId() {
        return Objects.requireNonNull(channels.find(slug).block(SOON)).id();
    }

    private WebTestClient.BodyContentSpec streamKey() {
        return get("/api/v1/channels/" + slug + "/stream-key", ada)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private EntityExchangeResult<String> published(String offer) {
        return publish(offer, key)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec publish(String offer, String streamKey) {
        return http.post()
                .uri("/whip/{slug}", slug)
                .contentType(SDP)
                .headers(h -> h.setBearerAuth(streamKey))
                .bodyValue(offer(offer))
                .exchange();
    }

    private WebTestClient.ResponseSpec patch(
            String location, @org.jspecify.annotations.Nullable String etag, String fragment) {
        return http.patch()
                .uri(location)
                .contentType(FRAGMENT)
                .headers(h -> {
                    h.setBearerAuth(key);
                    if (etag != null) {
                        h.set("If-Match", etag);
                    }
                })
                .bodyValue(fragment)
                .exchange();
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }

    private boolean onAir() {
        String live = http.get()
                .uri("/api/v1/live")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return live != null && live.contains("\"" + slug + "\"");
    }

    private static String offer(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/sdp", name + ".sdp"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String location(EntityExchangeResult<String> created) {
        return String.valueOf(created.getResponseHeaders().getLocation());
    }

    private static String mediaId(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
