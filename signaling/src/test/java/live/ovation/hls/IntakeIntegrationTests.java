package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import live.ovation.hls.Intake.Layer;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.junit.jupiter.api.Test;

/** What is measured of a real encoder's RTP. */
class IntakeIntegrationTests extends PublishedStream {

    @Test
    void shouldMeasurePictureAndSoundOfARealEncoder() {
        publishPictureAndSound();

        Intake intake = stream.intakes
                .samples()
                .filter(of -> of.driftMs() != null && of.lagMs() != null)
                .blockFirst(Duration.ofSeconds(25));

        assertThat(intake).isNotNull();
        assertThat(intake.streamId()).isEqualTo(stream.id);
        assertThat(intake.lagMs()).isBetween(0, 1000);
        assertThat(intake.driftMs()).isBetween(-150, 150);
        assertThat(intake.encoding()).isNull();
        assertThat(intake.sound()).satisfies(sound -> {
            assertThat(sound.packets()).isBetween(70L, 130L);
            assertThat(sound.codedBitrate()).isGreaterThan(10_000);
            assertThat(sound.lost()).isZero();
        });
        Layer layer = intake.layers().getFirst();
        assertThat(layer.width()).isEqualTo(640);
        assertThat(layer.height()).isEqualTo(360);
        assertThat(layer.fps()).isBetween(22.0, 38.0);
        assertThat(layer.bitrate()).isBetween(100_000L, 1_500_000L);
        assertThat(layer.keyFrameMs()).isBetween(900, 1100);
        assertThat(layer.outOfOrder()).isZero();
    }

    @Test
    void shouldSayWhatEncodingVp8AnewCosts() {
        RtpTrack vp8 = new RtpTrack(Codec.VP8, 1001, null);
        int port = stream.publish(vp8);
        senders.add(RtpSender.vp8("320x180", vp8.ssrc(), port));

        Intake intake = stream.intakes
                .samples()
                .filter(of -> of.encoding() != null && of.encoding().cores() > 0)
                .blockFirst(Duration.ofSeconds(25));

        assertThat(intake).isNotNull();
        assertThat(intake.sound()).isNull();
        assertThat(intake.driftMs()).isNull();
        assertThat(intake.layers()).singleElement().satisfies(layer -> {
            assertThat(layer.codec()).isEqualTo(Codec.VP8);
            assertThat(layer.width()).isEqualTo(320);
            assertThat(layer.height()).isEqualTo(180);
        });
    }
}
