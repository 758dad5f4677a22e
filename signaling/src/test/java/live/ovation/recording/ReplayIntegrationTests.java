package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.ovation.hls.Rendition;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class ReplayIntegrationTests extends RecordingTest {

    @Test
    void shouldPlayWhatWasLiveByteForByte() {
        Broadcast broadcast = recorded(3);
        String base = "/videos/" + broadcast.id();

        String ladder = text(base + "/index.m3u8");
        String high = text(base + "/high/index.m3u8");

        assertThat(ladder)
                .contains("high/index.m3u8\n", "low/index.m3u8\n", "URI=\"audio/index.m3u8\"")
                .contains("CODECS=\"avc1.42c01e,mp4a.40.2\",RESOLUTION=640x360,FRAME-RATE=25.000");
        assertThat(high)
                .contains("#EXT-X-PLAYLIST-TYPE:VOD", "0.m4s\n", "2.m4s\n", "2026-03-01T18:00:01.250Z")
                .endsWith("#EXT-X-ENDLIST\n");
        assertThat(bytes(base + "/high/2.m4s")).isEqualTo(Footage.get().segment(Rendition.HIGH, 2));
        assertThat(bytes(base + "/audio/0.m4s")).isEqualTo(Footage.get().segment(Rendition.AUDIO, 0));
        assertThat(bytes(base + "/low/init-0.mp4"))
                .isEqualTo(Footage.bytesOf(Footage.get().init(Rendition.LOW).bytes()));
    }

    @Test
    void shouldSayHowLongAnswersAreGood() {
        Broadcast broadcast = recorded(1);
        String base = "/videos/" + broadcast.id();

        get(base + "/high/index.m3u8")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60, public")
                .expectHeader()
                .valueEquals("Content-Type", "application/vnd.apple.mpegurl")
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*");
        String etag = get(base + "/high/0.m4s")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("Content-Type", "video/mp4")
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        http.get()
                .uri(base + "/high/0.m4s")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void shouldAnswerNonsenseWithAProblem() {
        String base = "/videos/" + recorded(1).id();

        for (String path : new String[] {
            "/high/99.m4s", "/medium/0.m4s", "/high/init-7.mp4", "/huge/index.m3u8", "/high/999999999999999999.m4s"
        }) {
            expectProblem(get(base + path), 404, "video-not-found");
        }
        for (String path : new String[] {"/high/-1.m4s", "/high/x.m4s", "/high/../../x", "/high/1", "/x"}) {
            get(base + path).expectStatus().is4xxClientError();
        }
        expectProblem(get("/videos/00000000-0000-0000-0000-000000000000/index.m3u8"), 404, "video-not-found");
        get("/videos/none/index.m3u8").expectStatus().is4xxClientError();
    }

    @Test
    void shouldWaitForTheEnd() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 2);
        awaitSegment(broadcast, Rendition.LOW, 1);

        expectProblem(get("/videos/" + broadcast.id() + "/index.m3u8"), 409, "video-on-air");
        assertThat(video(broadcast)).containsEntry("state", "recording").containsEntry("durationMs", 2000);
        end(broadcast);
    }

    @Test
    void shouldPlayAPrivateVideoWithATokenOnly() {
        Broadcast broadcast = recorded(2);
        String base = "/videos/" + broadcast.id();
        change(broadcast, Map.of("visibility", "private"));
        String token = String.valueOf(video(broadcast).get("playbackToken"));

        for (String path : new String[] {"/index.m3u8", "/high/index.m3u8", "/high/0.m4s", "/high/init-0.mp4"}) {
            expectProblem(get(base + path), 403, "playback-refused");
            expectProblem(get(base + path + "?token=" + token.replace('.', '_')), 403, "playback-refused");
            get(base + path + "?token=" + token).expectStatus().isOk();
        }
        String ladder = text(base + "/index.m3u8?token=" + token);
        assertThat(ladder).contains("high/index.m3u8?token=" + token, "audio/index.m3u8?token=" + token);
        assertThat(text(base + "/high/index.m3u8?token=" + token))
                .contains("0.m4s?token=" + token, "init-0.mp4?token=" + token);
        get(base + "/high/0.m4s?token=" + token)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, private, immutable");
        Broadcast other = recorded(1);
        change(other, Map.of("visibility", "private"));
        expectProblem(get("/videos/" + other.id() + "/index.m3u8?token=" + token), 403, "playback-refused");
    }

    @Test
    void shouldPlayAnUnlistedVideoForWhoKnowsTheAddress() {
        Broadcast broadcast = recorded(1);
        change(broadcast, Map.of("visibility", "unlisted"));

        get("/videos/" + broadcast.id() + "/index.m3u8").expectStatus().isOk();
        get("/api/v1/videos/" + broadcast.id()).expectStatus().isOk();
        get("/api/v1/channels/" + broadcast.slug() + "/videos")
                .expectBody()
                .jsonPath("$.videos")
                .isEmpty();
        as(broadcast.owner(), HttpMethod.GET, "/api/v1/channels/" + broadcast.slug() + "/videos")
                .expectBody()
                .jsonPath("$.videos[0].id")
                .isEqualTo(broadcast.id().toString());
    }
}
