package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * Text frames of the WebSocket (RFC 6455 section 5.2) as they go over the wire. A server does not mask, so that a frame is the same for
 * everybody and is made once.
 */
final class Frames {

    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_IN_16_BITS = 126;
    private static final int LENGTH_IN_64_BITS = 127;
    private static final int LONGEST_HEADER = 10;

    private Frames() {}

    static ByteBuf text(String message) {
        int length = ByteBufUtil.utf8Bytes(message);
        ByteBuf frame = PooledByteBufAllocator.DEFAULT.directBuffer(LONGEST_HEADER + length);
        frame.writeByte(FINAL_TEXT);
        if (length < LENGTH_IN_16_BITS) {
            frame.writeByte(length);
        } else if (length <= 0xFFFF) {
            frame.writeByte(LENGTH_IN_16_BITS).writeShort(length);
        } else {
            frame.writeByte(LENGTH_IN_64_BITS).writeLong(length);
        }
        frame.writeCharSequence(message, java.nio.charset.StandardCharsets.UTF_8);
        return frame;
    }
}
