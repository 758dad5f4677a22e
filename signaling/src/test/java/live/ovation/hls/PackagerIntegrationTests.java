package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SimulcastLayer;
import org.junit.jupiter.api.Test;

/** What happens to a stream when something of its publisher or its encoder goes away and comes back. */
class PackagerIntegrationTests extends PublishedStream {

    private static final RtpTrack LOW = new RtpTrack(Codec.H264, 1001, SimulcastLayer.LOW);
    private static final RtpTrack HIGH = new RtpTrack(Codec.H264, 1003, SimulcastLayer.HIGH);

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
}
