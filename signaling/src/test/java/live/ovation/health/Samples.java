package live.ovation.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.ovation.health.HealthSample.Layer;
import live.ovation.health.HealthSample.Sound;
import live.ovation.health.HealthSample.Transcode;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/** Samples of a broadcast with which nothing is wrong, and what can be changed of them. */
final class Samples {

    static final Instant BEGIN = Instant.parse("2026-05-01T20:00:00Z");

    private long bitrate = 3_200_000;
    private double loss;
    private @Nullable Integer roundTripMs = 30;
    private boolean roundTripAtStart;
    private @Nullable Integer jitterMs = 3;
    private @Nullable Integer driftMs = 0;
    private @Nullable Integer lagMs = 60;
    private List<Layer> layers =
            List.of(layer(SimulcastLayer.HIGH, 1280, 720, 30, 1000), layer(SimulcastLayer.LOW, 320, 180, 30, 1000));
    private @Nullable Sound sound = new Sound(70_000, true, false);
    private @Nullable Transcode transcode;
    private @Nullable Limitation limitation;
    private boolean screen;

    static Layer layer(@Nullable SimulcastLayer layer, int width, int height, double fps, int keyFrameMs) {
        return new Layer(layer, "H.264", width, height, fps, fps == 0 ? 0 : 2_500_000, keyFrameMs, 0, false);
    }

    Samples loss(double percent) {
        loss = percent;
        return this;
    }

    Samples roundTrip(int ms) {
        roundTripMs = ms;
        return this;
    }

    /** Nobody measures it any more. */
    Samples atStart() {
        roundTripAtStart = true;
        return this;
    }

    Samples jitter(int ms) {
        jitterMs = ms;
        return this;
    }

    Samples drift(int ms) {
        driftMs = ms;
        return this;
    }

    Samples lag(int ms) {
        lagMs = ms;
        return this;
    }

    Samples bitrate(long bits) {
        bitrate = bits;
        return this;
    }

    Samples layers(Layer... of) {
        layers = List.of(of);
        return this;
    }

    Samples sound(@Nullable Sound of) {
        sound = of;
        return this;
    }

    Samples transcoded(String reason) {
        transcode = new Transcode(reason, 0.8);
        return this;
    }

    Samples limited(Limitation by) {
        limitation = by;
        return this;
    }

    Samples screen() {
        screen = true;
        return this;
    }

    /** The sample with this number. */
    HealthSample at(int number) {
        return new HealthSample(
                BEGIN.plusSeconds(2L * number),
                bitrate,
                layers.stream().mapToDouble(Layer::fps).max().orElse(0),
                loss,
                roundTripMs,
                roundTripAtStart,
                jitterMs,
                driftMs,
                lagMs,
                layers,
                sound,
                transcode,
                limitation,
                screen,
                3,
                12);
    }

    /** As many as are looked at. */
    List<HealthSample> all() {
        List<HealthSample> all = new ArrayList<>();
        for (int i = 0; i < Judge.WINDOW; i++) {
            all.add(at(i));
        }
        return all;
    }
}
