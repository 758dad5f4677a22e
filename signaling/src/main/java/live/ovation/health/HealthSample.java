package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/**
 * How a broadcast came in over two seconds; what is not known is left out.
 *
 * @param bitrate of picture and sound together, bit/s
 * @param fps frames/s of the best layer
 * @param loss percent of the packets, before the publisher sent again where it tells, after that where it does not
 * @param roundTripMs to the publisher and back
 * @param roundTripAtStart whether that is as of when the publisher connected, since when it was measured rarely or not at all
 * @param driftMs how much later than at first the picture comes, measured by the sound
 * @param lagMs what packaging for the gallery adds
 * @param limitation what keeps the publisher's quality down, as it says itself
 * @param floor viewers there
 * @param gallery viewers there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthSample(
        Instant at,
        long bitrate,
        @Nullable Double fps,
        double loss,
        @Nullable Integer roundTripMs,
        boolean roundTripAtStart,
        @Nullable Integer jitterMs,
        @Nullable Integer driftMs,
        @Nullable Integer lagMs,
        List<Layer> layers,
        @Nullable Sound sound,
        @Nullable Transcode transcode,
        @Nullable Limitation limitation,
        boolean screen,
        int floor,
        int gallery) {

    /**
     * One picture size, the largest first.
     *
     * @param layer left out where there is only one
     * @param bitrate bit/s
     * @param keyFrameMs the longest time between two key frames; 0 while that is not known
     * @param loss percent of the packets
     * @param bframes whether frames are shown in another order than they come in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Layer(
            @Nullable SimulcastLayer layer,
            String codec,
            int width,
            int height,
            double fps,
            long bitrate,
            int keyFrameMs,
            double loss,
            boolean bframes) {

        static String name(Codec codec) {
            return switch (codec) {
                case H264 -> "H.264";
                case VP8 -> "VP8";
                case OPUS -> "Opus";
            };
        }
    }

    /**
     * The sound.
     *
     * @param bitrate bit/s
     * @param arrives whether any comes
     * @param silent whether there is nothing to hear
     */
    public record Sound(long bitrate, boolean arrives, boolean silent) {}

    /**
     * The picture is encoded anew.
     *
     * @param reason a code
     * @param cores what it costs, in processor cores
     */
    public record Transcode(String reason, double cores) {}

    /** The best layer that arrives. */
    Optional<Layer> best() {
        return layers.stream()
                .filter(layer -> layer.fps() > 0)
                .max(Comparator.comparingLong(layer -> (long) layer.width() * layer.height()));
    }
}
