package live.ovation.hls;

import java.time.Instant;

/**
 * What playlists say of a finished segment, wherever its bytes are.
 *
 * @param init number of its {@link InitSection}
 * @param discontinuity what follows does not go on where the segment before it ended (EXT-X-DISCONTINUITY)
 * @param programDateTime when its first frame was captured, by this machine's clock
 * @param start on the stream's timeline, in microseconds
 * @param duration in microseconds
 * @param bytes its size
 */
public record Segment(
        long msn, int init, boolean discontinuity, Instant programDateTime, long start, long duration, long bytes) {}
