package live.ovation.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a channel's RTMP encoder is doing.
 *
 * @param since when it came into this state
 * @param roundTrip left out where it is not known
 * @param refusal why the last one was turned away, as long as none has come since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EncoderReport(
        State state,
        @Nullable Instant since,
        @Nullable EncoderPicture picture,
        @Nullable EncoderSound sound,
        @Nullable EncoderTranscode transcode,
        @Nullable EncoderRoundTrip roundTrip,
        List<EncoderAdvice> advice,
        @Nullable EncoderRefusal refusal) {

    /** Where it is on its way to viewers. */
    public enum State {
        /** None sends. */
        @JsonProperty("offline")
        OFFLINE,
        /** One sends, and nothing can be shown yet. */
        @JsonProperty("starting")
        STARTING,
        @JsonProperty("on-air")
        ON_AIR
    }

    /**
     * As it comes in.
     *
     * @param fps frames that came in a second, lately
     * @param bitrate bit/s, lately
     * @param keyFrameIntervalMs between the last two key frames; 0 before there are two
     */
    public record EncoderPicture(
            String codec, String profile, int width, int height, double fps, long bitrate, int keyFrameIntervalMs) {}

    /** As it comes in. */
    public record EncoderSound(String codec) {}

    /** The picture is encoded anew. {@code cpu}: what that costs, lately, in processor cores. */
    public record EncoderTranscode(TranscodeReason reason, double cpu) {}

    /**
     * To the encoder and back.
     *
     * @param ms the pause between two of its packets may be in it
     * @param live as of now; else as it connected, since when it was measured rarely or not at all
     */
    public record EncoderRoundTrip(int ms, boolean live) {}

    /** What a broadcaster can do better: a code for programs and a sentence for people. */
    public record EncoderAdvice(String code, String text) {}

    /** Why an encoder was turned away: the code and the sentence of the problem. */
    public record EncoderRefusal(String code, String detail, Instant at) {}

    static EncoderReport offline(@Nullable EncoderRefusal refusal) {
        return new EncoderReport(State.OFFLINE, null, null, null, null, null, List.of(), refusal);
    }

    EncoderReport with(@Nullable EncoderRoundTrip measured) {
        return new EncoderReport(state, since, picture, sound, transcode, measured, advice, refusal);
    }
}
