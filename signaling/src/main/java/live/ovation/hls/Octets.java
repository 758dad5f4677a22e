package live.ovation.hls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** Bytes that are finished: whoever has them may share them, nobody may change them. */
public final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over; the caller must not keep it. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public ByteBuffer asReadOnlyBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A buffer over the same memory, for one reader. */
    public ByteBuf asByteBuf() {
        return Unpooled.wrappedBuffer(bytes);
    }
}
