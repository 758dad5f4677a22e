package live.ovation.health;

import static live.ovation.health.FindingCode.*;
import static live.ovation.health.Samples.layer;
import static live.ovation.health.Severity.BAD;
import static live.ovation.health.Severity.NOTICE;
import static live.ovation.health.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.ovation.health.HealthSample.Layer;
import live.ovation.health.HealthSample.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTests {

    private static final Layer LOW = layer(null, 320, 180, 30, 1000);

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("nothing wrong", new Samples(), Map.of()),
                arguments("a cinema's frame rate", new Samples().layers(hd(24, 2000), LOW), Map.of()),
                arguments("few frames", new Samples().layers(hd(15, 1000), LOW), Map.of(LOW_FPS, WARNING)),
                arguments("very few frames", new Samples().layers(hd(4, 1000), LOW), Map.of(LOW_FPS, BAD)),
                arguments("few frames of a screen", new Samples().screen().layers(hd(2, 1000), LOW), Map.of()),
                arguments("no frames", new Samples().layers(hd(0, 0)), Map.of(NO_PICTURE, BAD)),
                arguments("sound alone", new Samples().layers(), Map.of()),
                arguments("rare key frames", new Samples().layers(hd(30, 8000), LOW), Map.of(KEY_FRAMES_FAR, WARNING)),
                arguments("hardly a key frame", new Samples().layers(hd(30, 20_000), LOW), Map.of(KEY_FRAMES_FAR, BAD)),
                arguments("B-frames", new Samples().layers(outOfOrder(), LOW), Map.of(B_FRAMES, WARNING)),
                arguments("some loss", new Samples().loss(3), Map.of(LOSS, WARNING)),
                arguments("much loss", new Samples().loss(12), Map.of(LOSS, BAD)),
                arguments("a long way", new Samples().roundTrip(300), Map.of(ROUND_TRIP, WARNING)),
                arguments("a very long way", new Samples().roundTrip(700), Map.of(ROUND_TRIP, BAD)),
                arguments("a long way once", new Samples().roundTrip(700).atStart(), Map.of(ROUND_TRIP, NOTICE)),
                arguments("a short way once", new Samples().roundTrip(90).atStart(), Map.of()),
                arguments("jitter", new Samples().jitter(60), Map.of(JITTER, WARNING)),
                arguments("a late picture", new Samples().drift(120), Map.of(DRIFT, WARNING)),
                arguments("a late sound", new Samples().drift(-400), Map.of(DRIFT, BAD)),
                arguments("a slow packager", new Samples().lag(900), Map.of(PACKAGER_LAG, WARNING)),
                arguments("a packager that stands still", new Samples().lag(5000), Map.of(PACKAGER_LAG, BAD)),
                arguments("no sound announced", new Samples().sound(null), Map.of(SOUND_MISSING, NOTICE)),
                arguments(
                        "no sound that arrives",
                        new Samples().sound(new Sound(0, false, true)),
                        Map.of(SOUND_MISSING, WARNING)),
                arguments("silence", new Samples().sound(new Sound(3000, true, true)), Map.of(SOUND_SILENT, WARNING)),
                arguments(
                        "a busy computer", new Samples().limited(Limitation.CPU), Map.of(ENCODER_OVERLOADED, WARNING)),
                arguments("a narrow way", new Samples().limited(Limitation.BANDWIDTH), Map.of(UPLINK_LIMITED, WARNING)),
                arguments(
                        "a way that carries next to nothing",
                        new Samples().limited(Limitation.BANDWIDTH).bitrate(200_000),
                        Map.of(UPLINK_LIMITED, BAD)),
                arguments("a publisher that is not limited", new Samples().limited(Limitation.NONE), Map.of()),
                arguments("VP8", new Samples().transcoded("vp8"), Map.of(TRANSCODED, NOTICE)),
                arguments("B-frames over RTMP", new Samples().transcoded("b-frames"), Map.of(B_FRAMES, NOTICE)),
                arguments("interlaced", new Samples().transcoded("interlaced"), Map.of(TRANSCODED, NOTICE)),
                arguments("one size only", new Samples().layers(hd(30, 1000)), Map.of(SINGLE_LAYER, NOTICE)),
                arguments("one small size", new Samples().layers(layer(null, 640, 360, 30, 1000)), Map.of()),
                arguments(
                        "an odd size",
                        new Samples().layers(layer(null, 853, 480, 30, 1000), LOW),
                        Map.of(RESOLUTION_ODD, NOTICE)),
                arguments("few bits", new Samples().layers(starved(), LOW), Map.of(BITRATE_LOW, NOTICE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhatIsWrongAndNothingElse(String name, Samples samples, Map<FindingCode, Severity> expected) {
        assertThat(Judge.judge(samples.all())).isEqualTo(expected);
    }

    @Test
    void shouldFindABitRateThatGoesUpAndDown() {
        List<HealthSample> samples = new ArrayList<>();
        for (int i = 0; i < Judge.WINDOW; i++) {
            samples.add(new Samples().bitrate(i % 2 == 0 ? 5_000_000 : 800_000).at(i));
        }

        assertThat(Judge.judge(samples)).isEqualTo(Map.of(BITRATE_UNSTABLE, NOTICE));
    }

    @Test
    void shouldFindKeyFramesThatComeIrregularly() {
        List<HealthSample> samples = new Samples().all();
        samples.set(4, new Samples().layers(hd(30, 4000), LOW).at(4));

        assertThat(Judge.judge(samples)).isEqualTo(Map.of(KEY_FRAMES_IRREGULAR, NOTICE));
    }

    @Test
    void shouldNotCallAPauseInSpeechSilence() {
        List<HealthSample> samples =
                new Samples().sound(new Sound(3000, true, true)).all();
        samples.set(3, new Samples().at(3));

        assertThat(Judge.judge(samples)).isEmpty();
    }

    @Test
    void shouldJudgeByTheLastSamplesOnly() {
        List<HealthSample> samples = new ArrayList<>(new Samples().loss(50).all());
        samples.addAll(new Samples().all());

        assertThat(Judge.judge(samples)).isEmpty();
    }

    @Test
    void shouldHaveAPlainSentenceForEachFinding() {
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(code.advice()).endsWith(".").hasSizeBetween(40, 200));
    }

    private static Layer hd(double fps, int keyFrameMs) {
        return layer(null, 1280, 720, fps, keyFrameMs);
    }

    private static Layer outOfOrder() {
        return new Layer(null, "H.264", 1280, 720, 30, 2_500_000, 1000, 0, true);
    }

    private static Layer starved() {
        return new Layer(null, "H.264", 1920, 1080, 30, 300_000, 1000, 0, false);
    }
}
