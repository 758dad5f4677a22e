package live.ovation.hls.mp4;

/**
 * A frame in a track.
 *
 * @param time of decoding and of presentation, which are the same here, in ticks
 * @param duration in ticks
 */
@SuppressWarnings("ArrayRecordComponent") // one owner from the frame to the fragment; nobody compares samples
public record Sample(long time, int duration, boolean key, byte[] data) {}
