package live.ovation.hls;

import java.util.function.LongUnaryOperator;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.MediaClock;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a publisher's picture. The layers of a simulcast count alike from different beginnings; once two of them showed key
 * frames of the same picture the difference is known, and from then on equal pictures have equal times on all layers.
 */
final class LayerClock {

    private static final int RATE = 90_000;
    /** Key frames that come this close together show the same picture; consecutive pictures are further apart. */
    private static final long SAME_PICTURE = 15_000;

    private final MediaClock clock = new MediaClock(RATE);
    private final LongUnaryOperator timeline;
    private @Nullable OfLayer lead;
    private long leadKey = Long.MIN_VALUE;

    /** @param timeline nanoseconds of arrival to microseconds of the stream */
    LayerClock(LongUnaryOperator timeline) {
        this.timeline = timeline;
    }

    OfLayer layer() {
        return new OfLayer();
    }

    final class OfLayer {

        private final MediaClock own = new MediaClock(RATE);
        private long delta;
        private boolean paired;

        private OfLayer() {}

        /** In microseconds of the stream. */
        long timeOf(Frame frame) {
            if (lead == null) {
                lead = this;
                paired = true;
            }
            if (!paired) {
                pair(frame);
            }
            if (!paired) {
                own.observe(frame.timestamp(), frame.arrival());
                return timeline.applyAsLong(own.timeOf(frame.timestamp()));
            }
            long timestamp = frame.timestamp() + delta;
            clock.observe(timestamp, frame.arrival());
            if (frame.key() && lead == this) {
                leadKey = timestamp;
            }
            return timeline.applyAsLong(clock.timeOf(timestamp));
        }

        private void pair(Frame frame) {
            if (!frame.key() || leadKey == Long.MIN_VALUE) {
                return;
            }
            own.observe(frame.timestamp(), frame.arrival());
            long distance = (own.timeOf(frame.timestamp()) - clock.timeOf(leadKey)) / 1000;
            if (Math.abs(distance) < SAME_PICTURE) {
                delta = leadKey - frame.timestamp();
                paired = true;
            }
        }
    }
}
