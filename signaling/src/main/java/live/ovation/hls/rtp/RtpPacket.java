package live.ovation.hls.rtp;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * An RTP packet (RFC 3550 section 5.1), without its header extension and padding.
 *
 * @param arrival when it came, in nanoseconds of {@link System#nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // one owner from the socket to the frame; nobody compares packets
public record RtpPacket(long ssrc, int sequence, long timestamp, boolean marker, byte[] payload, long arrival) {

    private static final int FIXED_HEADER = 12;
    private static final int FIRST_RTCP_TYPE = 192;
    private static final int LAST_RTCP_TYPE = 223;

    /** Null when the datagram holds no RTP: RTCP, or nonsense. */
    public static @Nullable RtpPacket parse(ByteBuf datagram, long arrival) {
        int start = datagram.readerIndex();
        int length = datagram.readableBytes();
        if (length < FIXED_HEADER || datagram.getUnsignedByte(start) >> 6 != 2) {
            return null;
        }
        int flags = datagram.getUnsignedByte(start);
        int type = datagram.getUnsignedByte(start + 1);
        if (type >= FIRST_RTCP_TYPE && type <= LAST_RTCP_TYPE) {
            return null;
        }
        int from = payloadStart(datagram, flags, length);
        int end = (flags & 0x20) == 0 ? length : length - datagram.getUnsignedByte(start + length - 1);
        if (from < 0 || from > end) {
            return null;
        }
        byte[] payload = new byte[end - from];
        datagram.getBytes(start + from, payload);
        return new RtpPacket(
                datagram.getUnsignedInt(start + 8),
                datagram.getUnsignedShort(start + 2),
                datagram.getUnsignedInt(start + 4),
                (type & 0x80) != 0,
                payload,
                arrival);
    }

    private static int payloadStart(ByteBuf datagram, int flags, int length) {
        int from = FIXED_HEADER + 4 * (flags & 0x0f);
        if ((flags & 0x10) == 0) {
            return from;
        }
        if (from + 4 > length) {
            return -1;
        }
        return from + 4 + 4 * datagram.getUnsignedShort(datagram.readerIndex() + from + 2);
    }
}
