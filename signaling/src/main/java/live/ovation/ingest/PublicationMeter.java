package live.ovation.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.ovation.ingest.EncoderReport.EncoderAdvice;
import live.ovation.ingest.EncoderReport.EncoderPicture;
import live.ovation.ingest.EncoderReport.EncoderSound;
import live.ovation.ingest.EncoderReport.EncoderTranscode;
import live.ovation.ingest.EncoderReport.State;
import org.jspecify.annotations.Nullable;

/** Sums up how an encoder is doing, to be asked once a second. */
final class PublicationMeter {

    /** Whoever comes to the floor waits for a key frame. */
    private static final int RARE_KEY_FRAMES_MS = 4_000;

    private static final EncoderAdvice KEY_FRAMES = new EncoderAdvice(
            "key-frames-rare",
            "Set the keyframe interval to 1 or 2 s: people who come wait for the next one to see a moving picture.");

    private final Instant since;
    private final Rates pictures = new Rates();
    private final Rates bytes = new Rates();
    private final Rates cpu = new Rates();
    private @Nullable PictureWatch watched;
    private long lastTime = System.nanoTime();
    private @Nullable Instant onAirSince;

    PublicationMeter(Instant since) {
        this.since = since;
    }

    Instant since() {
        return since;
    }

    EncoderReport starting() {
        return new EncoderReport(State.STARTING, since, null, null, null, null, List.of(), null);
    }

    EncoderReport report(
            InputFacts input,
            PictureWatch watch,
            boolean onAir,
            @Nullable TranscodeReason transcode,
            Duration processorTime) {
        long now = System.nanoTime();
        double seconds = watch == watched ? (now - lastTime) / 1e9 : 0;
        watched = watch;
        lastTime = now;
        onAirSince = onAir ? (onAirSince == null ? Instant.now() : onAirSince) : null;
        EncoderPicture picture = picture(input.video(), watch, seconds);
        double cores = cpu.update(processorTime.toMillis(), seconds) / 1000;
        String audio = input.audio();
        return new EncoderReport(
                onAir ? State.ON_AIR : State.STARTING,
                onAirSince == null ? since : onAirSince,
                picture,
                audio == null ? null : new EncoderSound(audio),
                transcode == null ? null : new EncoderTranscode(transcode, cores),
                null,
                advice(transcode, watch),
                null);
    }

    private @Nullable EncoderPicture picture(InputFacts.@Nullable Video video, PictureWatch watch, double seconds) {
        double fps = pictures.update(watch.pictures(), seconds);
        long bitrate = Math.round(bytes.update(watch.bytes(), seconds) * 8);
        return video == null
                ? null
                : new EncoderPicture(
                        video.codec(),
                        video.profile(),
                        video.width(),
                        video.height(),
                        Math.round(fps * 10) / 10.0,
                        bitrate,
                        watch.keyIntervalMs());
    }

    private static List<EncoderAdvice> advice(@Nullable TranscodeReason transcode, PictureWatch watch) {
        List<EncoderAdvice> advice = new ArrayList<>();
        if (transcode != null) {
            advice.add(new EncoderAdvice(transcode.code(), transcode.advice()));
        }
        if (watch.keyIntervalMs() > RARE_KEY_FRAMES_MS) {
            advice.add(KEY_FRAMES);
        }
        return advice;
    }
}
