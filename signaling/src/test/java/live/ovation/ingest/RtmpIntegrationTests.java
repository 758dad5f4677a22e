package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import live.ovation.channel.Channels;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a real nginx, ffmpeg and Janus, as an encoder and its viewers meet them. */
class RtmpIntegrationTests extends IntegrationTest {

    private static final Duration ON_AIR_WITHIN = Duration.ofSeconds(20);
    private static final Duration GALLERY_WITHIN = Duration.ofSeconds(30);

    @Autowired
    Sfu sfu;

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    private final List<AutoCloseable> encoders = new ArrayList<>();
    private Person owner = new Person("", "");
    private String slug = "";
    private String key = "";

    @BeforeEach
    void open() {
        owner = register();
        slug = channelOf(owner);
        key = streamKeyOf(owner, slug);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable encoder : encoders) {
            encoder.close();
        }
    }

    @Test
    void shouldPutAnEncoderOnAirForFloorAndGallery() throws IOException {
        send(Encoder.PLAIN);
        awaitReport(report -> "on-air".equals(report.get("state")));

        assertThat(state()).isEqualTo("live");
        String offer = sfu.subscribe("viewer-" + slug, streamId()).block(SOON).sdp();
        assertThat(offer).contains("H264/90000").contains("opus/48000");
        awaitSegments(2);
        awaitReport(report -> picture(report, "fps") > 10 && picture(report, "keyFrameIntervalMs") > 500);
        assertThat(report()).doesNotContainKeys("transcode", "refusal");
        assertThat(part(report(), "picture"))
                .containsEntry("profile", "Constrained Baseline")
                .containsEntry("width", 320);
        assertThat(Files.readString(TestStack.rtmp().log())).doesNotContain(key);
        assertThat(repackagers()).isNotEmpty().noneMatch(command -> command.contains(key));
    }

    @Test
    void shouldRefuseAnUnknownKey() {
        Encoder stranger = Encoder.sending("no-such-key");
        encoders.add(stranger);

        assertThat(stranger.endsWithin(5_000)).isTrue();
        assertThat(report()).containsEntry("state", "offline");
    }

    @Test
    void shouldCutAnEncoderWithinASecondWhenItsKeyIsReplaced() {
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();

        String next = streamKeyOf(owner, slug);

        assertThat(encoder.endsWithin(1_000)).isTrue();
        await().atMost(SOON).until(() -> state().equals("interrupted"));
        assertThat(part(report(), "refusal")).containsEntry("code", "stream-key-revoked");
        String before = streamId();
        key = next;
        send(Encoder.PLAIN);
        await().atMost(ON_AIR_WITHIN).until(() -> state().equals("live"));
        assertThat(streamId()).isEqualTo(before);
    }

    @Test
    void shouldGoOnWithTheSameStreamWhenTheEncoderComesBack() {
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();
        String before = streamId();

        encoder.close();
        await().atMost(SOON).until(() -> state().equals("interrupted"));
        send(Encoder.PLAIN);
        await().atMost(ON_AIR_WITHIN).until(() -> state().equals("live"));

        assertThat(streamId()).isEqualTo(before);
    }

    @Test
    void shouldEncodeAnewWhatHasBFrames() {
        send(Encoder.WITH_B_FRAMES);
        awaitOnAir();

        assertThat(part(report(), "transcode")).containsEntry("reason", "b-frames");
        assertThat(report().get("advice").toString()).contains("bframes=0");
        awaitSegments(2);
    }

    @Test
    void shouldEncodeAnewAProfileThatBrowsersLack() {
        send(Encoder.FULL_COLOUR);
        awaitOnAir();

        assertThat(part(report(), "transcode")).containsEntry("reason", "profile");
    }

    @Test
    void shouldRefuseACodecThatNobodyCanWatch() throws IOException {
        RawRtmp modern = new RawRtmp().shakeHands().publish(key);
        encoders.add(modern);
        await().atMost(SOON).until(() -> "starting".equals(report().get("state")));
        await().atMost(ON_AIR_WITHIN).pollInterval(Duration.ofMillis(500)).until(() -> {
            if ("starting".equals(report().get("state"))) {
                modern.sendHevc();
            }
            return "offline".equals(report().get("state"));
        });

        assertThat(modern.isCut()).isTrue();
        assertThat(part(report(), "refusal")).containsEntry("code", "unsupported-video-codec");
        assertThat(part(report(), "refusal").get("detail").toString()).contains("H.264");
    }

    @Test
    void shouldRefuseASecondEncoderAndLeaveTheFirstAlone() {
        Encoder first = send(Encoder.PLAIN);
        awaitOnAir();

        Encoder second = send(Encoder.PLAIN);

        assertThat(second.endsWithin(5_000)).isTrue();
        assertThat(first.isSending()).isTrue();
        assertThat(report()).containsEntry("state", "on-air");
    }

    @Test
    void shouldSendTheEncoderAwayWhenTheBroadcastEndsAndNotTakeItBackAtOnce() {
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();

        streams.end(UUID.fromString(streamId())).block(SOON);

        assertThat(encoder.endsWithin(1_000)).isTrue();
        assertThat(part(report(), "refusal")).containsEntry("code", "broadcast-over");
    }

    @Test
    void shouldLeaveOthersUndisturbedByWhatIsNoRtmp() throws IOException {
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] garbage = new byte[random.nextInt(1, 6000)];
            random.nextBytes(garbage);
            garbage[0] = i % 2 == 0 ? 3 : garbage[0];
            try (RawRtmp peer = new RawRtmp().send(garbage)) {
                if (i % 3 == 0) {
                    encoders.add(peer); // and waits for what comes of it
                }
            }
        }
        try (RawRtmp half = new RawRtmp().shakeHands()) {
            half.send(new byte[] {3, 0, 0, 0, 0, 0, 100, 20});
        }
        try (RawRtmp wild = new RawRtmp().shakeHands()) {
            byte[] chunks = new byte[20_000];
            random.nextBytes(chunks);
            wild.send(chunks);
        } catch (java.io.UncheckedIOException e) {
            // nginx has hung up, as it may
        }
        encoders.add(new RawRtmp().send(new byte[] {3})); // slower than anybody

        double before = picture(report(), "fps");
        awaitReport(report -> picture(report, "fps") > 10);
        assertThat(encoder.isSending()).isTrue();
        assertThat(before).isNotNegative();
    }

    @Test
    void shouldStartARepackagerAgainThatDied() {
        send(Encoder.PLAIN);
        awaitOnAir();
        ProcessHandle first = repackagerProcess();

        first.destroyForcibly();

        await().atMost(ON_AIR_WITHIN)
                .until(() -> ProcessHandle.current()
                        .descendants()
                        .anyMatch(process -> isRepackager(process) && process.pid() != first.pid()));
        awaitReport(report -> "on-air".equals(report.get("state")) && picture(report, "fps") > 10);
        assertThat(state()).isEqualTo("live");
    }

    @Test
    void shouldOpenAnotherFeedWhenTheMediaServerCameBack() {
        send(Encoder.PLAIN);
        awaitOnAir();
        String before = streamId();
        String media = feedOf(before);

        TestStack.janus().kill();
        TestStack.janus().start();

        await().atMost(ON_AIR_WITHIN).until(() -> !media.equals(feedOf(before)) && state().equals("live"));
        assertThat(sfu.subscribe("viewer-" + slug, before).block(SOON).sdp()).contains("H264/90000");
        assertThat(streamId()).isEqualTo(before);
    }

    @Test
    void shouldShowItsCallbacksToNobodyElse() {
        var elsewhere = org.springframework.test.web.reactive.server.WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + TestStack.rtmp().callbackPort())
                .build();
        elsewhere
                .post()
                .uri("/guess/publish")
                .bodyValue("name=" + key + "&clientid=1")
                .exchange()
                .expectStatus()
                .isNotFound();
        elsewhere
                .post()
                .uri("/publish")
                .bodyValue("name=" + key + "&clientid=1")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(report()).containsEntry("state", "offline");
    }

    private Encoder send(String video) {
        Encoder encoder = Encoder.sending(key, video);
        encoders.add(encoder);
        return encoder;
    }

    private void awaitOnAir() {
        awaitReport(report -> "on-air".equals(report.get("state")));
    }

    private void awaitReport(Predicate<Map<String, Object>> wanted) {
        await().atMost(ON_AIR_WITHIN).pollInterval(Duration.ofMillis(500)).until(() -> wanted.test(report()));
    }

    private Map<String, Object> report() {
        return body(get("/api/v1/channels/" + slug + "/encoder", owner)
                .expectStatus()
                .isOk());
    }

    private @Nullable Stream stream() {
        return channels.find(slug)
                .flatMap(channel -> streams.latest(channel.id()))
                .block(SOON);
    }

    private String state() {
        return switch (stream()) {
            case Stream.Live live -> "live";
            case Stream.Interrupted interrupted -> "interrupted";
            case Stream.Ended ended -> "ended";
            case null -> "none";
        };
    }

    private String streamId() {
        Stream stream = stream();
        return stream == null ? "" : stream.id().toString();
    }

    private String feedOf(String room) {
        return sfu.all()
                                .filter(media -> media.kind() == Media.Kind.PUBLISH
                                        && media.room().equals(room))
                                .map(Media::id)
                                .blockFirst(SOON)
                        instanceof String id
                ? id
                : "";
    }

    private void awaitSegments(int count) {
        await().atMost(GALLERY_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> gallery("/hls/" + slug + "/" + streamId() + "/high/index.m3u8")
                                .split("#EXTINF")
                                .length
                        > count);
    }

    private String gallery(String path) {
        byte[] body =
                http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
        return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return of.get(name) instanceof Map<?, ?> part ? (Map<String, Object>) part : Map.of();
    }

    private static double picture(Map<String, Object> report, String name) {
        return part(report, "picture").get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static List<String> repackagers() {
        return ProcessHandle.current()
                .descendants()
                .filter(RtmpIntegrationTests::isRepackager)
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }

    private static ProcessHandle repackagerProcess() {
        return ProcessHandle.current()
                .descendants()
                .filter(RtmpIntegrationTests::isRepackager)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRepackager(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("rtcpport");
    }
}
