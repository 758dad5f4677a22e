package live.ovation.health;

import static live.ovation.health.FindingCode.*;
import static live.ovation.health.Severity.BAD;
import static live.ovation.health.Severity.NOTICE;
import static live.ovation.health.Severity.WARNING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import live.ovation.health.HealthSample.Layer;
import live.ovation.ingest.TranscodeReason;
import org.jspecify.annotations.Nullable;

/** Says what is wrong in the samples of the last seconds. Nothing but them counts, so that the same samples get the same answer. */
final class Judge {

    /** How many samples it wants to see. */
    static final int WINDOW = 10;

    /** For what a single sample says little about. */
    private static final int SHORT = 3;

    private static final double BITS_FOR_A_PIXEL = 0.015;
    /** A picture of this height is small enough for any connection. */
    private static final int SMALL = 480;

    private static final int TINY = 180;
    private static final double UNSTEADY = 0.5;
    private static final int FAR = 250;
    private static final int VERY_FAR = 500;

    private final Map<FindingCode, Severity> found = new EnumMap<>(FindingCode.class);
    private final List<HealthSample> recent;
    private final List<HealthSample> latest;
    private final HealthSample now;

    private Judge(List<HealthSample> recent) {
        this.recent = recent;
        this.latest = recent.subList(Math.max(0, recent.size() - SHORT), recent.size());
        this.now = recent.getLast();
    }

    /** @param samples the oldest first, one at least; the last {@link #WINDOW} of them count */
    static Map<FindingCode, Severity> judge(List<HealthSample> samples) {
        Judge judge = new Judge(samples.subList(Math.max(0, samples.size() - WINDOW), samples.size()));
        Optional<Layer> best = judge.now.best();
        judge.sound();
        judge.network();
        judge.server();
        if (best.isPresent()) {
            judge.encoder(best.get());
            judge.keyFrames(best.get());
            judge.picture(best.get());
        } else if (!judge.now.layers().isEmpty()) {
            judge.found.put(NO_PICTURE, BAD);
        }
        return judge.found;
    }

    private void sound() {
        HealthSample.Sound sound = now.sound();
        if (sound == null) {
            found.put(SOUND_MISSING, NOTICE);
        } else if (!sound.arrives()) {
            found.put(SOUND_MISSING, WARNING);
        } else if (recent.size() >= WINDOW / 2 && recent.stream().allMatch(Judge::isSilent)) {
            found.put(SOUND_SILENT, WARNING);
        }
    }

    private void network() {
        above(LOSS, mean(latest, HealthSample::loss), 2, 8);
        roundTrip();
        above(JITTER, of(now.jitterMs()), 40, 120);
        above(DRIFT, Math.abs(of(now.driftMs())), 80, 250);
        if (now.limitation() == Limitation.BANDWIDTH) {
            found.put(UPLINK_LIMITED, now.bitrate() < 350_000 ? BAD : WARNING);
        }
    }

    /** What was long when the publisher connected may be so no more: nobody is alarmed about it all evening. */
    private void roundTrip() {
        int ms = (int) of(now.roundTripMs());
        if (!now.roundTripAtStart()) {
            above(ROUND_TRIP, ms, FAR, VERY_FAR);
        } else if (ms >= FAR) {
            found.put(ROUND_TRIP, NOTICE);
        }
    }

    private void server() {
        above(PACKAGER_LAG, of(now.lagMs()), 600, 2_000);
        HealthSample.Transcode transcode = now.transcode();
        if (transcode != null) {
            // of these the encoder's owner can be told more
            found.put(transcode.reason().equals(TranscodeReason.B_FRAMES.code()) ? B_FRAMES : TRANSCODED, NOTICE);
        }
    }

    private void encoder(Layer best) {
        double fps = mean(latest, sample -> sample.best().map(Layer::fps).orElse(0.0));
        if (!now.screen() && fps < 20) {
            found.put(LOW_FPS, fps < 10 ? BAD : WARNING);
        }
        if (now.limitation() == Limitation.CPU) {
            found.put(ENCODER_OVERLOADED, fps < 10 ? BAD : WARNING);
        }
        if (best.bframes()) {
            found.put(B_FRAMES, WARNING);
        }
        if (recent.size() == WINDOW && !now.screen() && spread(recent) > UNSTEADY) {
            found.put(BITRATE_UNSTABLE, NOTICE);
        }
    }

    private void keyFrames(Layer best) {
        above(KEY_FRAMES_FAR, best.keyFrameMs(), 4_500, 12_000);
        List<Integer> intervals = recent.stream()
                .flatMap(sample -> sample.best().map(Layer::keyFrameMs).stream())
                .filter(ms -> ms > 0)
                .toList();
        int longest = intervals.stream().max(Integer::compare).orElse(0);
        int shortest = intervals.stream().min(Integer::compare).orElse(0);
        if (!found.containsKey(KEY_FRAMES_FAR) && longest > 3_000 && longest > 2.5 * shortest) {
            found.put(KEY_FRAMES_IRREGULAR, NOTICE);
        }
    }

    private void picture(Layer best) {
        double pixels = (double) best.width() * best.height() * best.fps();
        if (!now.screen() && pixels > 0 && mean(latest, Judge::bestBitrate) < BITS_FOR_A_PIXEL * pixels) {
            found.put(BITRATE_LOW, NOTICE);
        }
        boolean sized = best.width() > 0 && best.height() > 0;
        if (sized && (best.width() % 2 + best.height() % 2 > 0 || Math.min(best.width(), best.height()) < TINY)) {
            found.put(RESOLUTION_ODD, NOTICE);
        }
        if (now.layers().size() == 1 && Math.min(best.width(), best.height()) > SMALL) {
            found.put(SINGLE_LAYER, NOTICE);
        }
    }

    private void above(FindingCode code, double value, double warning, double bad) {
        if (value >= warning) {
            found.put(code, value >= bad ? BAD : WARNING);
        }
    }

    private static boolean isSilent(HealthSample sample) {
        HealthSample.Sound sound = sample.sound();
        return sound != null && sound.arrives() && sound.silent();
    }

    private static double bestBitrate(HealthSample sample) {
        return sample.best().map(layer -> (double) layer.bitrate()).orElse(0.0);
    }

    /** The standard deviation of the bit rate, as a share of its mean. */
    private static double spread(List<HealthSample> samples) {
        double mean = mean(samples, HealthSample::bitrate);
        double variance = mean(samples, sample -> Math.pow(sample.bitrate() - mean, 2));
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }

    private static double mean(List<HealthSample> samples, ToDoubleFunction<HealthSample> value) {
        return samples.stream().mapToDouble(value).average().orElse(0);
    }

    private static double of(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
