package live.ovation.hls.rtp;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** RFC 7741: a frame's packets each begin with a payload descriptor. */
final class Vp8Assembler implements FrameAssembler {

    private final Unwrapper timestamps = new Unwrapper(32);
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean whole;
    private boolean key;

    @Override
    public @Nullable Frame add(ReorderBuffer.Ordered ordered) {
        RtpPacket packet = ordered.packet();
        byte[] payload = packet.payload();
        int start = descriptorLength(payload);
        if (start < 0 || start >= payload.length) {
            whole = false;
            return null;
        }
        boolean first = (payload[0] & 0x10) != 0 && (payload[0] & 0x07) == 0;
        if (first) {
            data.reset();
            whole = true;
            key = (payload[start] & 1) == 0;
        } else if (ordered.afterLoss()) {
            whole = false;
        }
        data.write(payload, start, payload.length - start);
        long timestamp = timestamps.unwrap(packet.timestamp());
        return packet.marker() && whole ? new Frame(timestamp, key, data.toByteArray(), null, packet.arrival()) : null;
    }

    /** RFC 7741 section 4.2; negative when the payload is too short. */
    private static int descriptorLength(byte[] payload) {
        if (payload.length < 2) {
            return -1;
        }
        if ((payload[0] & 0x80) == 0) {
            return 1;
        }
        int extensions = payload[1];
        int length = 2;
        if ((extensions & 0x80) != 0) {
            length += payload.length > length && (payload[length] & 0x80) != 0 ? 2 : 1;
        }
        length += (extensions & 0x40) != 0 ? 1 : 0;
        length += (extensions & 0x30) != 0 ? 1 : 0;
        return length;
    }
}
