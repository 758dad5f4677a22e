package live.ovation.ingest;

/** How much something that only grows grew in a second, lately. */
final class Rates {

    private static final double WEIGHT = 0.3;

    private long before = -1;
    private double rate;

    /** @param seconds since the last call */
    double update(long now, double seconds) {
        if (before >= 0 && seconds > 0) {
            double fresh = Math.max(0, now - before) / seconds;
            rate = rate == 0 ? fresh : rate + WEIGHT * (fresh - rate);
        }
        before = now;
        return rate;
    }
}
