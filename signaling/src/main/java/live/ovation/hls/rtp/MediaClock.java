package live.ovation.hls.rtp;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Tells when a frame was captured, by our clock: Janus passes no sender reports on, so that arrivals are all there is to tie the
 * sound's clock to the picture's. What is least delayed shows the true distance of the two clocks, so the smallest of the last
 * seconds counts; corrections creep in slowly enough for nobody to notice. Sound and picture then stay together for hours, though the
 * sender's two clocks drift.
 */
public final class MediaClock {

    private static final long WINDOW = Duration.ofSeconds(5).toNanos();
    /** Ever so little faster or slower: 2 ms in a second. */
    private static final double CREEP = 0.002;
    /** At first every better estimate is taken at once. */
    private static final long LEARNING = Duration.ofSeconds(1).toNanos();
    /** Clocks that are further apart than this have jumped, and are set anew. */
    private static final long JUMP = Duration.ofMillis(400).toNanos();

    private final double nanosPerTick;
    private final ArrayDeque<Delay> delays = new ArrayDeque<>();
    private long offset;
    private long corrected;
    private long startedAt;
    private boolean started;

    private record Delay(long arrival, long nanos) {}

    /** A clock of RTP timestamps with {@code rate} ticks/s. */
    public MediaClock(int rate) {
        this.nanosPerTick = 1e9 / rate;
    }

    /** Takes note of a frame; {@code arrival} in nanoseconds. */
    public void observe(long timestamp, long arrival) {
        long delay = arrival - Math.round(timestamp * nanosPerTick);
        while (!delays.isEmpty() && arrival - delays.peekFirst().arrival() > WINDOW) {
            delays.pollFirst();
        }
        while (!delays.isEmpty() && delays.peekLast().nanos() >= delay) {
            delays.pollLast();
        }
        delays.addLast(new Delay(arrival, delay));
        correct(delays.peekFirst().nanos(), arrival);
    }

    /** In nanoseconds, on the scale of the arrivals. */
    public long timeOf(long timestamp) {
        return Math.round(timestamp * nanosPerTick) + offset;
    }

    private void correct(long wanted, long now) {
        long error = wanted - offset;
        if (!started || Math.abs(error) > JUMP) {
            offset = wanted;
            startedAt = now;
            started = true;
        } else if (now - startedAt < LEARNING) {
            offset = wanted;
        } else {
            long most = Math.max(0, (long) (CREEP * (now - corrected)));
            offset += Math.clamp(error, -most, most);
        }
        corrected = now;
    }
}
