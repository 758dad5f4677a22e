package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real H.264, VP8 and Opus from ffmpeg in, HTTP out. */
class GalleryIntegrationTests {

    private static final RtpTrack SOUND = new RtpTrack(Codec.OPUS, 1000, null);
    private static final RtpTrack ONLY = new RtpTrack(Codec.H264, 1001, null);
    private static final RtpTrack LOW = new RtpTrack(Codec.H264, 1001, SimulcastLayer.LOW);
    private static final RtpTrack HIGH = new RtpTrack(Codec.H264, 1003, SimulcastLayer.HIGH);

    private final PackagedStream stream = new PackagedStream();
    private final List<AutoCloseable> senders = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable sender : senders) {
            sender.close();
        }
        stream.close();
    }

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
    void shouldGoOnWithADiscontinuityWhenTheEncoderIsKilled() {
        publishPictureAndSound();
        awaitSegments("audio", 2);
        long before = lastMsn(stream.get("audio/index.m3u8"));

        encoder().destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> stream.get("audio/index.m3u8").contains("#EXT-X-DISCONTINUITY\n"));
        await().atMost(Duration.ofSeconds(10)).until(() -> encoderRuns());
        awaitSegments("audio", (int) before + 4);
        for (String rendition : List.of("high", "audio")) {
            String playlist = stream.get(rendition + "/index.m3u8");
            assertThat(lastMsn(playlist)).isGreaterThan(before);
            assertThat(playlist.split("#EXT-X-DISCONTINUITY\n")).hasSize(2);
        }
    }

    @Test
    void shouldFillInWhenTheSoundStops() throws Exception {
        publishPictureAndSound();
        awaitSegments("audio", 2);
        senders.removeLast().close();
        long stopped = lastMsn(stream.get("audio/index.m3u8"));

        awaitSegments("audio", (int) stopped + 4);
    }

    @Test
    void shouldShowAnotherLayerWhileOneIsNotSent() throws Exception {
        int port = stream.publish(SOUND, LOW, HIGH);
        senders.add(RtpSender.sound(SOUND.ssrc(), port));
        senders.add(RtpSender.picture("320x180", LOW.ssrc(), port));
        senders.add(RtpSender.picture("640x360", HIGH.ssrc(), port));
        awaitSegments("high", 2);
        senders.removeLast().close();

        await().atMost(Duration.ofSeconds(6))
                .until(() -> stream.get("high/index.m3u8").contains("init-1.mp4"));
        long changed = lastMsn(stream.get("high/index.m3u8"));
        awaitSegments("high", (int) changed + 3);
        assertThat(new String(stream.bytes("high/init-1.mp4"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("avcC");
        assertThat(lastMsn(stream.get("low/index.m3u8")) - lastMsn(stream.get("high/index.m3u8")))
                .isBetween(-1L, 1L);
    }

    @Test
    void shouldEncodeThePictureOfAPublisherThatSendsVp8() {
        RtpTrack vp8 = new RtpTrack(Codec.VP8, 1001, null);
        int port = stream.publish(vp8, SOUND);
        senders.add(RtpSender.vp8("320x180", vp8.ssrc(), port));
        senders.add(RtpSender.sound(SOUND.ssrc(), port));

        awaitSegments("high", 3);

        assertThat(stream.fetch("/hls/evening/index.m3u8").body())
                .contains("RESOLUTION=320x180", "avc1.", "DATA-ID=\"live.ovation.transcoded-from\",VALUE=\"vp8\"");
    }

    @Test
    void shouldServeSoundAlone() {
        int port = stream.publish(SOUND);
        senders.add(RtpSender.sound(SOUND.ssrc(), port));

        awaitSegments("audio", 2);

        assertThat(stream.fetch("/hls/evening/index.m3u8").body())
                .contains("CODECS=\"mp4a.40.2\"")
                .doesNotContain("avc1");
    }

    @Test
    void shouldGoOnWhereTheStreamWasWhenThePublisherComesBack() throws Exception {
        publishPictureAndSound();
        awaitSegments("high", 2);
        stream.unpublish();
        for (AutoCloseable sender : senders) {
            sender.close();
        }
        senders.clear();
        long before = lastMsn(stream.get("high/index.m3u8"));

        publishPictureAndSound();
        awaitSegments("high", (int) before + 2);

        String playlist = stream.get("high/index.m3u8");
        assertThat(playlist).contains("#EXT-X-DISCONTINUITY\n", "#EXT-X-MEDIA-SEQUENCE:0\n");
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

    private void publishPictureAndSound() {
        int port = stream.publish(ONLY, SOUND);
        senders.add(RtpSender.picture("640x360", ONLY.ssrc(), port));
        senders.add(RtpSender.sound(SOUND.ssrc(), port));
    }

    private void awaitSegments(String rendition, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stream.fetch("/hls/evening/" + stream.id + "/" + rendition + "/index.m3u8")
                                .body()
                                .split("#EXTINF")
                                .length
                        > count);
    }

    private static long lastMsn(String playlist) {
        Matcher segments = Pattern.compile("\n([0-9]+)\\.m4s\n").matcher(playlist);
        long last = -1;
        while (segments.find()) {
            last = Long.parseLong(segments.group(1));
        }
        assertThat(last).isNotNegative();
        return last;
    }

    private int status(String path) {
        return stream.fetch(path).statusCode();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static ProcessHandle encoder() {
        return ProcessHandle.current()
                .descendants()
                .filter(GalleryIntegrationTests::isEncoder)
                .findFirst()
                .orElseThrow();
    }

    private static boolean encoderRuns() {
        return ProcessHandle.current().descendants().anyMatch(GalleryIntegrationTests::isEncoder);
    }

    private static boolean isEncoder(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("matroska");
    }
}
