package live.ovation.hls.rtp;

import org.jspecify.annotations.Nullable;

/** Counts the frames of one picture, and how far its key frames are apart. Used by one thread. */
public final class PictureMeter {

    private static final int TICKS_PER_MS = 90;
    private static final int VP8_HEADER = 10;

    private int frames;
    private int outOfOrder;
    private long newest = Long.MIN_VALUE;
    private long lastKey = Long.MIN_VALUE;
    private long longest;
    private long latest;
    private int width;
    private int height;

    /**
     * What came since the reading before.
     *
     * @param outOfOrder frames that are shown before one that came earlier: B-frames
     * @param keyFrameMs the longest time between two key frames, or since the last one where that is longer; 0 while there was one at the most
     * @param width of the last key frame, in pixels; 0 before there was one
     */
    public record Reading(int frames, int outOfOrder, int keyFrameMs, int width, int height) {}

    public void add(Frame frame) {
        frames++;
        if (frame.timestamp() < newest) {
            outOfOrder++;
        }
        newest = Math.max(newest, frame.timestamp());
        if (frame.key()) {
            key(frame);
        }
    }

    /** Reads and begins anew. */
    public Reading read() {
        long open = lastKey == Long.MIN_VALUE ? 0 : (newest - lastKey) / TICKS_PER_MS;
        long interval = longest == 0 ? latest : longest;
        var reading = new Reading(frames, outOfOrder, (int) Math.max(interval, open), width, height);
        frames = 0;
        outOfOrder = 0;
        longest = 0;
        return reading;
    }

    private void key(Frame frame) {
        if (lastKey != Long.MIN_VALUE) {
            latest = Math.max(0, (frame.timestamp() - lastKey) / TICKS_PER_MS);
            longest = Math.max(longest, latest);
        }
        lastKey = frame.timestamp();
        size(frame.parameters(), frame.data());
    }

    /** VP8 has it in each key frame (RFC 6386 section 9.1). */
    private void size(@Nullable ParameterSets parameters, byte[] data) {
        if (parameters != null) {
            width = parameters.width();
            height = parameters.height();
        } else if (data.length >= VP8_HEADER && data[3] == (byte) 0x9d && data[4] == 1 && data[5] == 0x2a) {
            width = ((data[7] & 0x3f) << 8) | (data[6] & 0xff);
            height = ((data[9] & 0x3f) << 8) | (data[8] & 0xff);
        }
    }
}
