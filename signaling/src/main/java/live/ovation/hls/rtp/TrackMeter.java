package live.ovation.hls.rtp;

/** Counts what one RTP stream brings: losses by its sequence numbers, jitter as RFC 3550 section 6.4.1 has it. Used by one thread. */
public final class TrackMeter {

    /** IPv4, UDP and RTP headers, which the way has to carry as well. */
    private static final int HEADERS = 40;
    /** A longer gap is a publisher that began anew. */
    private static final long LONGEST_GAP = 3_000;

    private static final double SMOOTHING = 1.0 / 16;

    private final double nanosPerTick;
    private final MediaClock clock;
    private final Unwrapper timestamps = new Unwrapper(32);
    private Unwrapper sequences = new Unwrapper(16);
    private long first = Long.MIN_VALUE;
    private long highest;
    private long received;
    private long lostBefore;
    private long packets;
    private long bytes;
    private long newest = Long.MIN_VALUE;
    private long transit;
    private double jitter;

    /**
     * What came since the reading before.
     *
     * @param lost packets that did not come; what comes late is taken off again
     * @param bytes with headers
     * @param payload bytes without them
     */
    public record Reading(long packets, long lost, long bytes, long payload, double jitterMs) {}

    /** Of a stream whose timestamps count {@code rate} ticks/s. */
    public TrackMeter(int rate) {
        this.nanosPerTick = 1e9 / rate;
        this.clock = new MediaClock(rate);
    }

    public void add(RtpPacket packet) {
        packets++;
        bytes += packet.payload().length;
        count(sequences.unwrap(packet.sequence()), packet.sequence());
        time(timestamps.unwrap(packet.timestamp()), packet.arrival());
    }

    /** Reads and begins anew. */
    public Reading read() {
        long lost = first == Long.MIN_VALUE ? 0 : highest - first + 1 - received;
        var reading =
                new Reading(packets, Math.max(0, lost - lostBefore), bytes + packets * HEADERS, bytes, jitter / 1e6);
        lostBefore = Math.max(lost, lostBefore);
        packets = 0;
        bytes = 0;
        return reading;
    }

    /** What lies between the sender's clock and ours, in nanoseconds; of use only to see it change. */
    public long offset() {
        return clock.timeOf(0);
    }

    private void count(long sequence, int raw) {
        if (first == Long.MIN_VALUE || Math.abs(sequence - highest) > LONGEST_GAP) {
            sequences = new Unwrapper(16);
            first = sequences.unwrap(raw);
            highest = first;
            received = 1;
            lostBefore = 0;
            return;
        }
        received++;
        highest = Math.max(highest, sequence);
    }

    /** The first packet of a frame counts, since the others wait for it at the sender. */
    private void time(long timestamp, long arrival) {
        if (newest != Long.MIN_VALUE && timestamp <= newest) {
            return;
        }
        clock.observe(timestamp, arrival);
        long now = arrival - Math.round(timestamp * nanosPerTick);
        if (newest != Long.MIN_VALUE) {
            jitter += (Math.abs(now - transit) - jitter) * SMOOTHING;
        }
        transit = now;
        newest = timestamp;
    }
}
