package live.ovation.hls;

/** What playlists say of a rendition's rates: measured, not declared. Written by the packager, read by all. */
final class RateMeter {

    /** Segments shorter than half the target say little about a rate (rfc8216bis 4.1 does not count them). */
    private static final long SHORTEST = Boundaries.TARGET_SECONDS * 1_000_000L / 2;
    /** The peak of what is still to come. */
    private static final double HEADROOM = 1.1;

    private volatile long peak;
    private volatile long average;
    private volatile double frameRate;
    private long bits;
    private long micros;
    private int frames;
    private int segments;

    synchronized void add(Part part) {
        bits += part.bytes().size() * 8L;
        micros += part.duration();
        frames += part.frames();
        average = bits * 1_000_000 / micros;
        if (frameRate == 0) {
            frameRate = part.frames() * 1e6 / part.duration();
        }
    }

    synchronized void close(Segment segment) {
        if (segment.duration() >= SHORTEST * 9 / 10) {
            peak = Math.max(peak, segment.bytes() * 8 * 1_000_000 / segment.duration());
            measured(rounded(frames * 1e6 / segment.duration()));
        }
        frames = 0;
    }

    /** The first segment's frames come in a rush, so it does not count once there is another. */
    private void measured(double rate) {
        frameRate = segments++ < 2 ? rate : Math.max(frameRate, rate);
    }

    /** In bit/s. */
    long bandwidth() {
        return Math.round(Math.max(peak, average) * HEADROOM);
    }

    /** In bit/s. */
    long averageBandwidth() {
        return average;
    }

    /** In frames/s. */
    double frameRate() {
        return frameRate;
    }

    /** Capture times jitter, so that a second of 30 frames/s may hold 30.02 of them. */
    private static double rounded(double measured) {
        double whole = Math.rint(measured);
        return Math.abs(measured - whole) < 0.05 * whole ? whole : measured;
    }
}
