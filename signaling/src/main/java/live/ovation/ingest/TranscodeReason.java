package live.ovation.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a picture cannot go to browsers as it comes, and what its broadcaster can set so that it could. */
public enum TranscodeReason {
    @JsonProperty("b-frames")
    B_FRAMES("Set B-frames to 0 (x264: bframes=0, or the tune zerolatency). Browsers cannot show frames out of order."),
    @JsonProperty("profile")
    PROFILE("Choose the profile high, main or baseline with 8 bits and the colour format NV12 or I420."),
    @JsonProperty("interlaced")
    INTERLACED("Send a progressive picture: turn interlacing off, or deinterlacing on.");

    private static final Set<String> PLAYABLE = Set.of("Constrained Baseline", "Baseline", "Main", "High");

    private final String advice;

    TranscodeReason(String advice) {
        this.advice = advice;
    }

    /** As on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String advice() {
        return advice;
    }

    /** Of what is known before the first frame; null when nothing speaks against it. */
    static @Nullable TranscodeReason of(InputFacts.Video video) {
        if (video.interlaced()) {
            return INTERLACED;
        }
        boolean colours = video.pixels().equals("yuv420p") || video.pixels().equals("yuvj420p");
        return colours && PLAYABLE.contains(video.profile()) ? null : PROFILE;
    }
}
