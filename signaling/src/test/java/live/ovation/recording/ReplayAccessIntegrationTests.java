package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.hls.Archive;
import live.ovation.hls.GalleryEvent;
import live.ovation.stream.AccessRule;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Streams;
import live.ovation.stream.Visibility;
import live.ovation.support.AccessTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who gets what of a recording: its page, its playlists, its media, its pictures and its file. */
class ReplayAccessIntegrationTests extends AccessTest {

    @Autowired
    PlaybackTokens tokens;

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    Archive archive;

    private Person ada;
    private String slug;
    private UUID id;

    @BeforeEach
    void goLive() {
        ada = register();
        slug = channelOf(ada);
        id = UUID.randomUUID();
    }

    @Test
    void shouldAskAsItsBroadcastDid() {
        List<Visitor> people = cast(slug, ada);
        TABLE.forEach((visibility, told) -> {
            id = UUID.randomUUID();
            forgetRateLimits();
            open(slug, ada, visibility);
            record();
            // nobody is told that there is something private
            forEach(
                    people,
                    told,
                    (who, expected) -> expect(
                            who,
                            visibility.equals("private") && !expected.equals("in") ? "video-not-found" : expected));
        });
    }

    @Test
    void shouldCloseWithItsBroadcastAndNotOpenAgain() {
        streams.open(channel(), id, "Watercolours").block(SOON);
        Footage.get().events(id, 0, 1, false).forEach(archive::take);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(visibility()).isEqualTo("public"));

        open(slug, ada, "ticket");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(visibility()).isEqualTo("ticket"));
        open(slug, ada, "public");
        end();

        assertThat(visibility()).isEqualTo("ticket");
    }

    @Test
    void shouldHideWhatTheHouseHasClosedAndShowItAgain() {
        open(slug, ada, "public");
        record();
        Visitor admin = admin();
        String takedown = "/api/v1/admin/videos/" + id + "/takedown";
        everything()
                .forEach(path -> assertThat(get(path, (String) null)).as(path).isEqualTo("in"));

        assertThat(told(send(HttpMethod.POST, takedown, admin.accessToken(), Map.of("reason", "Not hers"))))
                .isEqualTo("in");

        everything()
                .forEach(path -> assertThat(get(path, (String) null)).as(path).isEqualTo("playback-refused"));
        assertThat(told(http.get().uri("/api/v1/videos/" + id).exchange())).isEqualTo("video-taken-down");
        String list = "/api/v1/channels/" + slug + "/videos";
        assertThat(text(request(HttpMethod.GET, list, ada.accessToken()).exchange()))
                .as("its owner sees why")
                .contains("\"takenDown\":\"Not hers\"")
                .doesNotContain("thumbnails");
        assertThat(text(http.get().uri(list).exchange())).doesNotContain(id.toString());

        assertThat(told(request(HttpMethod.DELETE, takedown, admin.accessToken())
                        .exchange()))
                .isEqualTo("in");
        everything()
                .forEach(path -> assertThat(get(path, (String) null)).as(path).isEqualTo("in"));
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void shouldOpenWithThePassword() {
        open(slug, ada, "password");
        record();
        String unlock = "/api/v1/videos/" + id + "/playback";

        expectProblem(send(HttpMethod.POST, unlock, null, Map.of("password", "open barley")), 403, "wrong-password");
        String token = String.valueOf(body(send(HttpMethod.POST, unlock, null, Map.of("password", CHANNEL_PASSWORD))
                        .expectStatus()
                        .isOk())
                .get("playbackToken"));

        everything().forEach(path -> assertThat(get(path, token)).as(path).isEqualTo("in"));
        String renewed = String.valueOf(
                body(http.get().uri("/api/v1/videos/" + id + "?token=" + token).exchange())
                        .get("playbackToken"));
        assertThat(get(everything().getFirst(), renewed)).isEqualTo("in");
        open(slug, ada, "password");
        // what was read is remembered for two seconds
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get(everything().getFirst(), renewed)).isEqualTo("playback-refused"));
    }

    @Test
    void shouldTakeATokenOfThisRecordingOnlyAndWhileItIsGood() {
        open(slug, ada, "private");
        record();
        Visitor guest = guest(slug, ada);
        AccessRule rule = new AccessRule(Visibility.PRIVATE, 0);
        UUID channelId = channel().id();
        String good = tokens.issue(channelId, id, rule, guest.accountId(), UUID.randomUUID());
        for (String path : everything()) {
            assertThat(get(path, good)).as(path).isEqualTo("in");
            for (String bad : List.of(
                    "nonsense",
                    tokens.issue(channelId, UUID.randomUUID(), rule, guest.accountId(), UUID.randomUUID()),
                    tokens.issue(
                            channelId,
                            id,
                            new AccessRule(Visibility.FOLLOWERS, 0),
                            guest.accountId(),
                            UUID.randomUUID()),
                    tokens.issueForTheHouse(channelId, id, rule, Duration.ofSeconds(-1)))) {
                assertThat(get(path, bad)).as(path).isEqualTo("playback-refused");
            }
        }

        request(
                        HttpMethod.DELETE,
                        "/api/v1/channels/" + slug + "/access/guests/" + lastGuest(slug, ada),
                        ada.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();

        everything().forEach(path -> assertThat(get(path, good)).as(path).isEqualTo("playback-refused"));
    }

    @Test
    void shouldNotAskForAPasswordThatThereIsNot() {
        record();
        expectProblem(
                send(HttpMethod.PATCH, "/api/v1/videos/" + id, ada.accessToken(), Map.of("visibility", "password")),
                400,
                "password-missing");
    }

    /** The page's answer, and with its token all that a player fetches. */
    private void expect(Visitor who, String expected) {
        String address = "/api/v1/videos/" + id;
        String told = told(request(HttpMethod.GET, address, who.accessToken()).exchange());
        assertThat(told).isEqualTo(expected);
        String token = told.equals("in")
                ? (String)
                        body(request(HttpMethod.GET, address, who.accessToken()).exchange())
                                .get("playbackToken")
                : "none";
        String media = told.equals("in") ? "in" : "playback-refused";
        everything().forEach(path -> assertThat(get(path, token)).as(path).isEqualTo(media));
        assertThat(told(request(HttpMethod.GET, address + "/download", who.accessToken())
                        .exchange()))
                .isEqualTo(media);
    }

    private List<String> everything() {
        String base = "/videos/" + id;
        return List.of(
                base + "/index.m3u8",
                base + "/high/index.m3u8",
                base + "/high/init-0.mp4",
                base + "/high/0.m4s",
                base + "/thumbnails/0.jpg",
                "/api/v1" + base + "/download");
    }

    private String get(String path, @Nullable String token) {
        return told(
                http.get().uri(token == null ? path : path + "?token=" + token).exchange());
    }

    private String visibility() {
        return String.valueOf(body(request(HttpMethod.GET, "/api/v1/videos/" + id, ada.accessToken())
                        .exchange())
                .get("visibility"));
    }

    private Channel channel() {
        return Objects.requireNonNull(channels.find(slug).block(SOON));
    }

    private void record() {
        streams.open(channel(), id, "Watercolours").block(SOON);
        Footage.get().events(id, 0, 1, false).forEach(archive::take);
        end();
    }

    private void end() {
        streams.end(id).block(SOON);
        archive.take(new GalleryEvent.Ended(id));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(body(request(HttpMethod.GET, "/api/v1/videos/" + id, ada.accessToken())
                                .exchange()))
                        .containsEntry("state", "ready"));
    }
}
