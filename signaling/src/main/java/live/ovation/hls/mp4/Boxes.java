package live.ovation.hls.mp4;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes boxes: a size that is filled in at the end, a type, a content. */
final class Boxes {

    private final ByteBuf out = Unpooled.buffer(1024);

    Boxes box(String type, Consumer<Boxes> content) {
        int start = out.writerIndex();
        out.writeInt(0);
        out.writeCharSequence(type, StandardCharsets.US_ASCII);
        content.accept(this);
        out.setInt(start, out.writerIndex() - start);
        return this;
    }

    Boxes fullBox(String type, int version, int flags, Consumer<Boxes> content) {
        return box(type, b -> content.accept(b.u32(((long) version << 24) | flags)));
    }

    Boxes u8(int value) {
        out.writeByte(value);
        return this;
    }

    Boxes u16(int value) {
        out.writeShort(value);
        return this;
    }

    Boxes u32(long value) {
        out.writeInt((int) value);
        return this;
    }

    Boxes u64(long value) {
        out.writeLong(value);
        return this;
    }

    Boxes zeros(int count) {
        out.writeZero(count);
        return this;
    }

    Boxes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Boxes text(String text) {
        out.writeCharSequence(text, StandardCharsets.US_ASCII);
        return this;
    }

    int size() {
        return out.writerIndex();
    }

    void setU32(int position, int value) {
        out.setInt(position, value);
    }

    byte[] toBytes() {
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }
}
