package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import live.ovation.channel.Channels;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Encoders with a real nginx, ffmpeg and Janus, and what their owner and viewers see of them. */
abstract class RtmpTest extends IntegrationTest {

    static final Duration ON_AIR_WITHIN = Duration.ofSeconds(20);
    /** Everything between an encoder and the second segment takes its part, on a machine that has other things to do. */
    private static final Duration GALLERY_WITHIN = Duration.ofSeconds(60);

    @Autowired
    Sfu sfu;

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    final List<AutoCloseable> encoders = new ArrayList<>();
    Person owner = new Person("", "");
    String slug = "";
    String key = "";

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

    Encoder send(String video) {
        Encoder encoder = Encoder.sending(key, video);
        encoders.add(encoder);
        return encoder;
    }

    /** What a viewer on the floor is offered. */
    String offer() {
        return sfu.subscribe("viewer-" + slug, streamId()).block(SOON).sdp();
    }

    void awaitOnAir() {
        awaitReport(report -> "on-air".equals(report.get("state")));
    }

    void awaitReport(Predicate<Map<String, Object>> wanted) {
        await().atMost(ON_AIR_WITHIN).pollInterval(Duration.ofMillis(500)).until(() -> wanted.test(report()));
    }

    Map<String, Object> report() {
        return body(get("/api/v1/channels/" + slug + "/encoder", owner)
                .expectStatus()
                .isOk());
    }

    /** What the channel's owner is told about what comes in. */
    Map<String, Object> health() {
        return body(get("/api/v1/channels/" + slug + "/health", owner)
                .expectStatus()
                .isOk());
    }

    @Nullable
    Stream stream() {
        return channels.find(slug)
                .flatMap(channel -> streams.latest(channel.id()))
                .block(SOON);
    }

    String state() {
        return switch (stream()) {
            case Stream.Live live -> "live";
            case Stream.Interrupted interrupted -> "interrupted";
            case Stream.Ended ended -> "ended";
            case null -> "none";
        };
    }

    String streamId() {
        Stream stream = stream();
        return stream == null ? "" : stream.id().toString();
    }

    String feedOf(String room) {
        return sfu.all()
                                .filter(media -> media.kind() == Media.Kind.PUBLISH
                                        && media.room().equals(room))
                                .map(Media::id)
                                .blockFirst(SOON)
                        instanceof String id
                ? id
                : "";
    }

    /** Until the gallery offers so many whole segments of the picture. */
    void awaitSegments(int count) {
        awaitSegments("high", count);
    }

    /** What it offers instead is in the failure's message. */
    void awaitSegments(String rendition, int count) {
        await().atMost(GALLERY_WITHIN).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            String playlist = gallery("/hls/" + slug + "/" + streamId() + "/" + rendition + "/index.m3u8");
            assertThat(playlist.split("#EXTINF")).as(playlist).hasSizeGreaterThan(count);
        });
    }

    String gallery(String path) {
        byte[] body =
                http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> of, String name) {
        return of.get(name) instanceof Map<?, ?> part ? (Map<String, Object>) part : Map.of();
    }

    static double picture(Map<String, Object> report, String name) {
        return part(report, "picture").get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    static List<String> repackagers() {
        return ProcessHandle.current()
                .descendants()
                .filter(RtmpTest::isRepackager)
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }

    static ProcessHandle repackagerProcess() {
        return ProcessHandle.current()
                .descendants()
                .filter(RtmpTest::isRepackager)
                .findFirst()
                .orElseThrow();
    }

    static boolean isRepackager(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("rtcpport");
    }
}
