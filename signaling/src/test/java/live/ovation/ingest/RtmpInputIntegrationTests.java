package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import live.ovation.support.Interfaces;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;

/** What encoders send that is unusual, unplayable or no broadcast at all. */
class RtmpInputIntegrationTests extends RtmpTest {

    /** What nginx waits for, and a little. */
    private static final Duration SLOW_AFTER = Duration.ofSeconds(15);
    /** As nginx is configured. */
    private static final int MOST_OF_AN_ADDRESS = 20;

    @Test
    void shouldRefuseAnUnknownKey() {
        Encoder stranger = Encoder.sending("no-such-key");
        encoders.add(stranger);

        assertThat(stranger.endsWithin(5_000)).isTrue();
        assertThat(report()).containsEntry("state", "offline");
    }

    @Test
    void shouldShowAPictureWithoutSound() {
        send(Encoder.PICTURE_ONLY);
        awaitOnAir();

        assertThat(offer()).contains("H264/90000").doesNotContain("opus");
        assertThat(report()).containsKey("picture").doesNotContainKeys("sound", "refusal");
        awaitSegments("high", 2);
    }

    @Test
    void shouldLetSoundBeHeardWithoutAPicture() {
        send(Encoder.SOUND_ONLY);
        awaitOnAir();

        assertThat(offer()).contains("opus/48000").doesNotContain("H264");
        assertThat(report()).containsKey("sound").doesNotContainKeys("picture", "refusal");
        awaitSegments("audio", 2);
        assertThat(gallery("/hls/" + slug + "/" + streamId() + "/index.m3u8")).doesNotContain("avc1");
    }

    @Test
    void shouldEncodeAnewWhatHasBFrames() {
        send(Encoder.WITH_B_FRAMES);
        awaitOnAir();

        assertThat(part(report(), "transcode")).containsEntry("reason", "b-frames");
        assertThat(report().get("advice").toString()).contains("bframes=0");
        awaitSegments(2);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(findings()).contains("b-frames").doesNotContain("transcoded"));
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
    void shouldLeaveOthersUndisturbedByWhatIsNoRtmp() throws IOException {
        List<RawRtmp> stalled = List.of(
                new RawRtmp(),
                new RawRtmp().send(new byte[] {3}),
                new RawRtmp().send(Arrays.copyOf(new byte[] {3}, 1537)));
        encoders.addAll(stalled);
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();

        speakNonsense(new Random(7));

        double before = picture(report(), "fps");
        awaitReport(report -> picture(report, "fps") > 10);
        assertThat(encoder.isSending()).isTrue();
        assertThat(before).isNotNegative();
        await("who stands still in a handshake is cut")
                .atMost(SLOW_AFTER)
                .until(() -> stalled.stream().allMatch(RawRtmp::isCut));
    }

    @Test
    void shouldNotLetOneAddressTakeAllConnections() {
        Encoder encoder = send(Encoder.PLAIN);
        awaitOnAir();
        List<RawRtmp> crowd = Stream.generate(() -> new RawRtmp(Interfaces.outside()))
                .limit(MOST_OF_AN_ADDRESS)
                .toList();
        encoders.addAll(crowd);

        try (RawRtmp another = new RawRtmp(Interfaces.outside())) {
            assertThat(another.isCut()).isTrue();
        }
        assertThat(crowd.getLast().isCut()).isFalse();
        assertThat(encoder.isSending()).as("who comes from elsewhere").isTrue();
        crowd.forEach(RawRtmp::close);
        await().atMost(SOON).untilAsserted(() -> {
            try (RawRtmp later = new RawRtmp(Interfaces.outside())) {
                assertThat(later.isCut()).isFalse();
            }
        });
    }

    @Test
    void shouldLetNobodyFetchFromElsewhere() throws IOException {
        try (RawRtmp stranger = new RawRtmp(Interfaces.outside());
                RawRtmp repackager = new RawRtmp()) {
            assertThat(stranger.shakeHands().play("anything").isCut()).isTrue();
            assertThat(repackager.shakeHands().play("anything").isCut()).isFalse();
        }
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

    private String findings() {
        return String.valueOf(health().get("findings"));
    }

    private void speakNonsense(Random random) throws IOException {
        for (int i = 0; i < 30; i++) {
            byte[] garbage = new byte[random.nextInt(1, 6000)];
            random.nextBytes(garbage);
            garbage[0] = i % 2 == 0 ? 3 : garbage[0];
            RawRtmp peer = new RawRtmp().send(garbage);
            if (i % 3 == 0) {
                encoders.add(peer); // and waits for what comes of it
            } else {
                peer.close();
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
    }
}
