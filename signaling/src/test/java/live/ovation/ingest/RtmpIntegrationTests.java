package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** A broadcast over RTMP, as an encoder and its viewers meet it. */
class RtmpIntegrationTests extends RtmpTest {

    @Test
    void shouldPutAnEncoderOnAirForFloorAndGallery() throws IOException {
        send(Encoder.PLAIN);
        awaitOnAir();

        assertThat(state()).isEqualTo("live");
        assertThat(offer()).contains("H264/90000").contains("opus/48000");
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
    void shouldKnowHowFarAwayAnEncoderIs() {
        send(Encoder.PLAIN);

        // an encoder that paused while it began is told too long a way for some packets
        awaitReport(report -> part(report, "roundTrip").get("ms") instanceof Integer ms && ms >= 1 && ms <= 150);
        await().atMost(ON_AIR_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(part(health(), "now"))
                        .containsEntry(
                                "roundTripAtStart",
                                !Boolean.TRUE.equals(part(report(), "roundTrip").get("live")))
                        .containsKey("roundTripMs"));
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
    void shouldRefuseASecondEncoderAndGiveWayToOneOverWhip() throws IOException {
        Encoder first = send(Encoder.PLAIN);
        awaitOnAir();

        Encoder second = send(Encoder.PLAIN);

        assertThat(second.endsWithin(5_000)).isTrue();
        assertThat(first.isSending()).isTrue();
        assertThat(report()).containsEntry("state", "on-air");
        String stream = streamId();

        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(MediaType.valueOf("application/sdp"))
                .headers(headers -> headers.setBearerAuth(key))
                .bodyValue(Files.readString(Path.of("src/test/resources/sdp/publisher-h264-simulcast.sdp")))
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(first.endsWithin(1_000)).isTrue();
        assertThat(part(report(), "refusal")).containsEntry("code", "replaced");
        assertThat(streamId()).isEqualTo(stream);
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
        assertThat(offer()).contains("H264/90000");
        assertThat(streamId()).isEqualTo(before);
    }
}
