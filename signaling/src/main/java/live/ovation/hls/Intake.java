package live.ovation.hls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/**
 * What came in of a stream over the last seconds, measured where it is packaged.
 *
 * @param mediaId of the publisher
 * @param layers of the picture, in no particular order; those announced and not sent have no frames
 * @param sound null where none is announced
 * @param driftMs how much later than at first the picture comes, measured by the sound; null without both
 * @param lagMs what lies between a frame's arrival and its part being there for viewers
 * @param encoding the picture is encoded anew, since its publisher sends VP8 only; null where it is not
 */
public record Intake(
        UUID streamId,
        UUID channelId,
        String mediaId,
        Instant at,
        List<Layer> layers,
        @Nullable Sound sound,
        @Nullable Integer driftMs,
        @Nullable Integer lagMs,
        @Nullable Encoding encoding) {

    /**
     * One layer of the picture.
     *
     * @param layer null where there is only one
     * @param bitrate bit/s, with headers
     * @param keyFrameMs the longest time between two key frames; 0 while that is not known
     * @param outOfOrder frames that are shown before one that came earlier
     */
    public record Layer(
            @Nullable SimulcastLayer layer,
            Codec codec,
            int width,
            int height,
            double fps,
            long bitrate,
            int keyFrameMs,
            int outOfOrder,
            long packets,
            long lost,
            double jitterMs) {}

    /**
     * The sound.
     *
     * @param bitrate bit/s, with headers
     * @param codedBitrate without them: next to nothing while there is nothing to hear
     */
    public record Sound(long bitrate, long codedBitrate, long packets, long lost, double jitterMs) {}

    /** What encoding anew costs, in processor cores. */
    public record Encoding(double cores) {}
}
