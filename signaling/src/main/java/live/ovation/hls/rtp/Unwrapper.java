package live.ovation.hls.rtp;

/** Turns counters that wrap around into ones that don't: each value is taken to be the one nearest to the value before. */
final class Unwrapper {

    private final long range;
    private long last;
    private boolean started;

    Unwrapper(int bits) {
        this.range = 1L << bits;
    }

    long unwrap(long value) {
        if (!started) {
            started = true;
            last = value;
            return value;
        }
        long step = Math.floorMod(value - last, range);
        last += step < range / 2 ? step : step - range;
        return last;
    }
}
