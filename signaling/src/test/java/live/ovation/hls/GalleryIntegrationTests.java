package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real H.264, VP8 and Opus from ffmpeg in, HTTP out. */
class GalleryIntegrationTests extends PublishedStream {

    @Test
    void shouldServeWhatPlayersCanPlay() throws Exception {
        publishPictureAndSound();
        awaitSegments("high", 2);

        String multivariant = stream.fetch("/hls/evening/index.m3u8").body();
        assertThat(multivariant)
                .contains("CODECS=\"avc1.42c01e,mp4a.40.2\"", "RESOLUTION=640x360", "AUDIO=\"audio\"")
                .containsPattern("BANDWIDTH=[1-9][0-9]{4,},AVERAGE-BANDWIDTH=[1-9][0-9]{4,}")
                .containsPattern("FRAME-RATE=[1-9][0-9]\\.");
        assertThat(stream.fetch("/hls/evening/audio.m3u8").body()).doesNotContain("avc1");
        Process player = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-i",
                        stream.uri("/hls/evening/index.m3u8").toString(),
                        "-t",
                        "2",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        List<String> complaints = new String(player.getInputStream().readAllBytes())
                .lines()
                .filter(line -> !isAboutItsOwnClock(line))
                .toList();
        assertThat(player.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldAnswerBlockingRequestsAsSoonAsThePartIsThere() {
        publishPictureAndSound();
        awaitSegments("high", 2);
        long msn = lastMsn(stream.get("high/index.m3u8"));

        long begun = System.nanoTime();
        String whole = stream.get("high/index.m3u8?_HLS_msn=" + (msn + 2));
        assertThat(whole).contains("\n" + (msn + 2) + ".m4s\n");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(4));

        String part = stream.get("high/index.m3u8?_HLS_msn=" + (msn + 4) + "&_HLS_part=1");
        assertThat(part).contains("URI=\"" + (msn + 4) + ".1.m4s\"").doesNotContain("\n" + (msn + 4) + ".m4s\n");
    }

    @Test
    void shouldAnswerThePreloadHint() {
        publishPictureAndSound();
        awaitSegments("high", 1);
        Matcher hint =
                Pattern.compile("PRELOAD-HINT:TYPE=PART,URI=\"([^\"]+)\"").matcher(stream.get("high/index.m3u8"));
        assertThat(hint.find()).isTrue();

        byte[] part = stream.bytes("high/" + hint.group(1));

        assertThat(new String(part, 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("moof");
    }

    @Test
    void shouldMakeASegmentTheSumOfItsParts() {
        publishPictureAndSound();
        awaitSegments("high", 3);
        String playlist = stream.get("high/index.m3u8");
        long msn = lastMsn(playlist) - 1;

        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        Matcher uris = Pattern.compile("URI=\"(" + msn + "\\.[0-9]+\\.m4s)\"").matcher(playlist);
        while (uris.find()) {
            parts.writeBytes(stream.bytes("high/" + uris.group(1)));
        }

        assertThat(stream.bytes("high/" + msn + ".m4s"))
                .isEqualTo(parts.toByteArray())
                .isNotEmpty();
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        publishPictureAndSound();
        awaitSegments("high", 1);
        String folder = "/hls/evening/" + stream.id + "/";

        assertThat(status(folder + "high/index.m3u8?_HLS_msn=999999")).isEqualTo(400);
        assertThat(status(folder + "high/index.m3u8?_HLS_part=1")).isEqualTo(400);
        assertThat(status(folder + "high/index.m3u8?_HLS_msn=x")).isEqualTo(400);
        assertThat(status(folder + "high/999.0.m4s")).isEqualTo(404);
        assertThat(status(folder + "high/999.m4s")).isEqualTo(404);
        assertThat(status(folder + "high/init-9.mp4")).isEqualTo(404);
        assertThat(status(folder + "medium/index.m3u8")).isEqualTo(404);
        assertThat(status("/hls/matinee/index.m3u8")).isEqualTo(404);
        assertThat(status("/hls/%2e%2e/index.m3u8")).isEqualTo(404);
        assertThat(stream.fetch(folder + "high/999.m4s").body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void shouldTellCachesWhatTheyMayKeep() {
        publishPictureAndSound();
        awaitSegments("high", 2);
        String folder = "/hls/evening/" + stream.id + "/high/";

        var playlist = stream.fetch(folder + "index.m3u8");
        assertThat(header(playlist, "content-type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(header(playlist, "cache-control")).isEqualTo("public, max-age=1");
        assertThat(header(playlist, "access-control-allow-origin")).isEqualTo("*");
        var zipped = stream.fetch(folder + "index.m3u8", "Accept-Encoding", "gzip");
        assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
        long msn = lastMsn(playlist.body());
        var segment = stream.fetch(folder + msn + ".m4s");
        assertThat(header(segment, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        var again = stream.fetch(folder + msn + ".m4s", "If-None-Match", header(segment, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void shouldSkipWhatThePlayerHas() {
        publishPictureAndSound();
        awaitSegments("high", 15);

        String delta = stream.get("high/index.m3u8?_HLS_skip=YES");

        Matcher skipped =
                Pattern.compile("#EXT-X-SKIP:SKIPPED-SEGMENTS=([0-9]+)\n").matcher(delta);
        assertThat(skipped.find()).isTrue();
        String full = stream.get("high/index.m3u8");
        int first = delta.indexOf("#EXTINF");
        assertThat(first).isPositive();
        assertThat(full.split("#EXTINF").length - delta.split("#EXTINF").length)
                .isBetween(Integer.parseInt(skipped.group(1)) - 1, Integer.parseInt(skipped.group(1)) + 1);
        assertThat(delta).doesNotContain("#EXT-X-MAP");
    }

    @Test
    void shouldEndWithTheStream() {
        publishPictureAndSound();
        awaitSegments("high", 1);
        var waiting = stream.send(
                "/hls/evening/" + stream.id + "/high/index.m3u8?_HLS_msn="
                        + (lastMsn(stream.get("high/index.m3u8")) + 2),
                HttpResponse.BodyHandlers.ofString());

        stream.unpublish();
        stream.gallery.end();

        assertThat(waiting.join().body()).endsWith("#EXT-X-ENDLIST\n");
        assertThat(stream.get("audio/index.m3u8")).endsWith("#EXT-X-ENDLIST\n").doesNotContain("PRELOAD-HINT");
        await().atMost(Duration.ofSeconds(5)).until(() -> !encoderRuns());
    }

    /** A busy machine's encoder sends its first frames closer together than the player's own output can count. */
    private static boolean isAboutItsOwnClock(String line) {
        return line.contains("dts to muxer") || line.contains("Last message repeated");
    }

    private int status(String path) {
        return stream.fetch(path).statusCode();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
