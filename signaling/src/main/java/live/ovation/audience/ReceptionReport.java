package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/**
 * What a player measured over the last second, from WebRTC's {@code inbound-rtp} and {@code candidate-pair} statistics.
 * Null is "not known".
 *
 * @param loss packets lost of those sent, 0 to 1
 * @param freezeMs how long the picture stood still
 * @param jitterBufferMs how long a frame waited in the jitter buffer
 * @param expectedFps frames that were sent, or else that were received, in the second; 0 when the source has stopped
 * @param receivedBitrate bit/s of video
 * @param width of the tile in device pixels (CSS pixels times the ratio)
 * @param height as {@code width}
 * @param hidden whether nobody can see the picture; false while it is in a picture-in-picture window
 */
public record ReceptionReport(
        @Nullable Double loss,
        @Nullable Integer freezeMs,
        @Nullable Integer jitterBufferMs,
        @Nullable Double decodedFps,
        @Nullable Double expectedFps,
        @Nullable Long receivedBitrate,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean hidden,
        @Nullable Integer roundTripMs) {

    /** The same without what a browser measures while it renders only. */
    ReceptionReport notRendered() {
        return new ReceptionReport(
                loss, null, jitterBufferMs, null, null, receivedBitrate, width, height, hidden, roundTripMs);
    }
}
