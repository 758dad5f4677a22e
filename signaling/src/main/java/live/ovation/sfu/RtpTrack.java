package live.ovation.sfu;

import org.jspecify.annotations.Nullable;

/**
 * One RTP stream of an {@link RtpCopy}.
 *
 * @param ssrc the SSRC that its packets carry, unsigned
 * @param layer of a video that is one of several; null for sound, and for the only layer of a video
 */
public record RtpTrack(Codec codec, long ssrc, @Nullable SimulcastLayer layer) {

    /** What publishers may send. */
    public enum Codec {
        OPUS,
        H264,
        VP8
    }
}
