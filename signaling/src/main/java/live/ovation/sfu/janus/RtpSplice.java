package live.ovation.sfu.janus;

import io.netty.buffer.ByteBuf;

/** Makes one RTP stream of several runs of an encoder: numbers go on, and times as far as the clock went in between. */
final class RtpSplice {

    static final int HEADER = 12;
    private static final int VERSION_2 = 2;

    private final int rate;
    private boolean started;
    private int source;
    private int sequenceShift;
    private int timeShift;
    private int lastSequence;
    private int lastTime;
    private long lastArrival;

    /** @param rate ticks/s of the timestamps */
    RtpSplice(int rate) {
        this.rate = rate;
    }

    static boolean isRtp(ByteBuf packet) {
        return packet.readableBytes() > HEADER && (packet.getUnsignedByte(packet.readerIndex()) >> 6) == VERSION_2;
    }

    /** Rewrites number and time of a packet that came at {@code now} (ns). */
    void apply(ByteBuf packet, long now) {
        int at = packet.readerIndex();
        int sequence = packet.getUnsignedShort(at + 2);
        int time = packet.getInt(at + 4);
        int ssrc = packet.getInt(at + 8);
        if (!started || ssrc != source) {
            begin(ssrc, sequence, time, now);
        }
        lastSequence = sequence + sequenceShift;
        lastTime = time + timeShift;
        lastArrival = now;
        packet.setShort(at + 2, lastSequence);
        packet.setInt(at + 4, lastTime);
    }

    private void begin(int ssrc, int sequence, int time, long now) {
        if (started) {
            int elapsed = (int) ((now - lastArrival) / 1_000 * rate / 1_000_000);
            sequenceShift = lastSequence + 1 - sequence;
            timeShift = lastTime + Math.max(1, elapsed) - time;
        }
        source = ssrc;
        started = true;
    }
}
