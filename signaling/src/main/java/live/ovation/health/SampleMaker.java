package live.ovation.health;

import java.util.Comparator;
import java.util.List;
import live.ovation.health.HealthSample.Layer;
import live.ovation.health.HealthSample.Sound;
import live.ovation.health.HealthSample.Transcode;
import live.ovation.hls.Intake;
import org.jspecify.annotations.Nullable;

/** Puts what came in, what the publisher says itself and who watches into one sample. */
final class SampleMaker {

    /** Opus says silence in a few bytes; the softest of rooms takes several times as much. In bit/s. */
    private static final long SILENCE = 4_000;

    private SampleMaker() {}

    /** How many watch from where. */
    record Viewers(int floor, int gallery) {}

    static HealthSample sample(
            Intake intake,
            @Nullable PublisherReport report,
            @Nullable RoundTrip measured,
            @Nullable Transcode elsewhere,
            Viewers viewers) {
        List<Layer> layers = intake.layers().stream()
                .map(SampleMaker::layer)
                .sorted(Comparator.comparingInt((Layer layer) -> layer.width() * layer.height())
                        .reversed())
                .toList();
        Intake.Sound sound = intake.sound();
        Intake.Encoding encoding = intake.encoding();
        Integer told = report == null ? null : report.roundTripMs();
        RoundTrip roundTrip = told == null ? measured : new RoundTrip(told, false);
        return new HealthSample(
                intake.at(),
                bitrate(intake),
                layers.isEmpty()
                        ? null
                        : layers.stream().mapToDouble(Layer::fps).max().orElse(0),
                loss(intake, report),
                roundTrip == null ? null : roundTrip.ms(),
                roundTrip != null && roundTrip.atStart(),
                jitter(intake),
                intake.driftMs(),
                intake.lagMs(),
                layers,
                sound == null ? null : new Sound(sound.bitrate(), sound.packets() > 0, sound.codedBitrate() < SILENCE),
                encoding == null ? elsewhere : new Transcode("vp8", encoding.cores()),
                report == null ? null : report.limitation(),
                report != null && report.isScreen(),
                viewers.floor(),
                viewers.gallery());
    }

    private static Layer layer(Intake.Layer of) {
        return new Layer(
                of.layer(),
                Layer.name(of.codec()),
                of.width(),
                of.height(),
                of.fps(),
                of.bitrate(),
                of.keyFrameMs(),
                percent(of.lost(), of.packets()),
                of.outOfOrder() > 0);
    }

    private static long bitrate(Intake intake) {
        long picture = intake.layers().stream().mapToLong(Intake.Layer::bitrate).sum();
        Intake.Sound sound = intake.sound();
        return picture + (sound == null ? 0 : sound.bitrate());
    }

    private static double loss(Intake intake, @Nullable PublisherReport report) {
        Intake.Sound sound = intake.sound();
        long lost = intake.layers().stream().mapToLong(Intake.Layer::lost).sum() + (sound == null ? 0 : sound.lost());
        long came =
                intake.layers().stream().mapToLong(Intake.Layer::packets).sum() + (sound == null ? 0 : sound.packets());
        double arrived = percent(lost, came);
        Double told = report == null ? null : report.loss();
        return told == null ? arrived : Math.max(arrived, Math.round(told * 1000) / 10.0);
    }

    /** The sound's where there is any: its packets leave evenly, while those of a large picture queue at the sender. */
    private static @Nullable Integer jitter(Intake intake) {
        Intake.Sound sound = intake.sound();
        if (sound != null && sound.packets() > 0) {
            return (int) Math.round(sound.jitterMs());
        }
        return intake.layers().stream()
                .filter(layer -> layer.packets() > 0)
                .map(layer -> (int) Math.round(layer.jitterMs()))
                .max(Integer::compare)
                .orElse(null);
    }

    private static double percent(long lost, long came) {
        return lost == 0 ? 0 : Math.round(1000.0 * lost / (lost + came)) / 10.0;
    }
}
