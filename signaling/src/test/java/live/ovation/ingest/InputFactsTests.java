package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFactsTests {

    @Test
    void shouldReadWhatFfmpegSaysOfItsInput() {
        InputListener listener = new InputListener();
        assertThat(listener.hear("Input #0, flv, from 'rtmp://127.0.0.1:1935/live/x':"))
                .isFalse();
        listener.hear("  Stream #0:0: Audio: aac (LC), 44100 Hz, stereo, fltp, 128 kb/s");
        listener.hear(
                "  Stream #0:1: Video: h264 (High), yuv420p(tv, bt709, progressive), 1280x720, 2500 kb/s, 30 fps, 30 tbr");
        assertThat(listener.hear("Stream mapping:")).isTrue();
        assertThat(listener.hear("Output #0, rtp, to 'rtp://127.0.0.1:5000':")).isFalse();
        listener.hear("  Stream #0:0: Video: hevc (Main), yuv420p, 1x1");

        assertThat(listener.facts().audio()).isEqualTo("aac");
        assertThat(listener.facts().video())
                .isEqualTo(new InputFacts.Video("h264", "High", "yuv420p", false, 1280, 720, 30));
    }

    @Test
    void shouldKnowAtOnceThatFfmpegDoesNotKnowTheCodec() {
        InputListener listener = new InputListener();

        assertThat(listener.hear("[flv @ 0x55a] Video codec (0) is not implemented. Update your FFmpeg version."))
                .isTrue();
        assertThat(listener.facts().video()).extracting(InputFacts.Video::codec).isEqualTo("none");
    }

    @Test
    void shouldKeepTheFirstPictureOfSeveral() {
        InputFacts facts = InputFacts.NONE
                .with("  Stream #0:1: Video: none ([1][0][0][0] / 0x0001), none, 30 fps, 29.97 tbr, 1k tbn")
                .with("  Stream #0:2: Video: flashsv, bgr24, 30 fps, 7.50 tbr, 1k tbn");

        assertThat(facts.video()).extracting(InputFacts.Video::codec).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "h264 (High), yuv420p(progressive), 640x360 | -",
                "h264 (Constrained Baseline), yuv420p, 640x360 | -",
                "h264 (Main), yuvj420p(pc), 640x360 | -",
                "h264 (High 4:4:4 Predictive), yuv444p, 640x360 | PROFILE",
                "h264 (High 10), yuv420p10le, 640x360 | PROFILE",
                "h264 (High), yuv420p(top first), 1920x1080 | INTERLACED"
            })
    void shouldSayWhyAPictureCannotStayAsItIs(String said, TranscodeReason reason) {
        InputFacts.Video video =
                InputFacts.NONE.with("  Stream #0:0: Video: " + said).video();

        assertThat(video).isNotNull();
        assertThat(TranscodeReason.of(video)).isEqualTo(reason);
    }
}
