package live.ovation.hls.rtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts packets in order. A gap is waited for, since what was lost may come again, but not for long, and not while too much piles
 * up behind it.
 */
public final class ReorderBuffer {

    private static final long PATIENCE = Duration.ofMillis(200).toNanos();
    private static final int MOST = 512;

    private final Unwrapper sequences = new Unwrapper(16);
    private final TreeMap<Long, RtpPacket> waiting = new TreeMap<>();
    private long next = Long.MIN_VALUE;

    /** The packets that may be used now, in order. */
    public List<Ordered> add(RtpPacket packet) {
        long sequence = sequences.unwrap(packet.sequence());
        if (next == Long.MIN_VALUE) {
            next = sequence;
        }
        if (sequence >= next) {
            waiting.put(sequence, packet);
        }
        return release(packet.arrival());
    }

    /**
     * A packet in its place.
     *
     * @param afterLoss packets right before it are lost
     */
    public record Ordered(RtpPacket packet, boolean afterLoss) {}

    private List<Ordered> release(long now) {
        List<Ordered> ready = new ArrayList<>(2);
        while (!waiting.isEmpty()) {
            var first = waiting.firstEntry();
            boolean loss = first.getKey() != next;
            if (loss && !isOverdue(now)) {
                break;
            }
            waiting.pollFirstEntry();
            next = first.getKey() + 1;
            ready.add(new Ordered(first.getValue(), loss));
        }
        return ready;
    }

    private boolean isOverdue(long now) {
        return waiting.size() > MOST || now - waiting.firstEntry().getValue().arrival() > PATIENCE;
    }
}
