package live.ovation.hls.encode;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A live WebM stream with one track: the simplest way to hand ffmpeg frames with their times. Elements whose size is not known in
 * advance stay open (RFC 8794 section 6.2).
 */
final class WebmWriter {

    /** Ticks/s of timestamps: 0.1 ms each. */
    static final int TIMESCALE = 10_000;

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1f43b675L;
    private static final int BLOCK_REACH = 30_000;
    private static final int AUDIO = 2;
    private static final int VIDEO = 1;

    private long clusterTime = Long.MIN_VALUE;

    static byte[] opusHeader() {
        ByteBuf head = Unpooled.buffer();
        head.writeCharSequence("OpusHead", StandardCharsets.US_ASCII);
        head.writeByte(1)
                .writeByte(2)
                .writeShortLE(0)
                .writeIntLE(48_000)
                .writeShortLE(0)
                .writeByte(0);
        return header(AUDIO, "A_OPUS", track -> {
            element(track, 0x63a2, head);
            element(track, 0xe1, audio -> {
                element(audio, 0xb5, Unpooled.buffer().writeFloat(48_000));
                number(audio, 0x9f, 2);
            });
        });
    }

    static byte[] vp8Header() {
        return header(
                VIDEO,
                "V_VP8",
                track -> element(track, 0xe0, video -> {
                    number(video, 0xb0, 640);
                    number(video, 0xba, 360);
                }));
    }

    /** The next block begins a cluster, since the one that began the last may be lost. */
    void beginCluster() {
        clusterTime = Long.MIN_VALUE;
    }

    /** @param time in ticks, never less than the time before */
    byte[] block(long time, boolean key, byte[] data) {
        ByteBuf out = Unpooled.buffer(data.length + 32);
        if (clusterTime == Long.MIN_VALUE || time - clusterTime > BLOCK_REACH) {
            clusterTime = time;
            id(out, CLUSTER);
            unknownSize(out);
            number(out, 0xe7, time);
        }
        id(out, 0xa3);
        size(out, 4 + data.length);
        out.writeByte(0x81)
                .writeShort((int) (time - clusterTime))
                .writeByte(key ? 0x80 : 0)
                .writeBytes(data);
        return bytes(out);
    }

    private static byte[] header(int type, String codec, Consumer<ByteBuf> details) {
        ByteBuf out = Unpooled.buffer();
        element(out, 0x1a45dfa3L, ebml -> element(ebml, 0x4282, text("webm")));
        id(out, SEGMENT);
        unknownSize(out);
        element(out, 0x1549a966L, info -> number(info, 0x2ad7b1, 1_000_000_000L / TIMESCALE));
        element(
                out,
                0x1654ae6bL,
                tracks -> element(tracks, 0xae, track -> {
                    number(track, 0xd7, 1);
                    number(track, 0x73c5, 1);
                    number(track, 0x83, type);
                    element(track, 0x86, text(codec));
                    details.accept(track);
                }));
        return bytes(out);
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static void element(ByteBuf out, long id, Consumer<ByteBuf> content) {
        ByteBuf inner = Unpooled.buffer();
        content.accept(inner);
        element(out, id, inner);
    }

    private static void element(ByteBuf out, long id, ByteBuf content) {
        id(out, id);
        size(out, content.readableBytes());
        out.writeBytes(content);
    }

    private static void number(ByteBuf out, long id, long value) {
        element(out, id, Unpooled.buffer(8).writeLong(value));
    }

    /** Ids carry their own length marker. */
    private static void id(ByteBuf out, long id) {
        for (int bytes = (71 - Long.numberOfLeadingZeros(id)) / 8; bytes > 0; bytes--) {
            out.writeByte((int) (id >>> (8 * (bytes - 1))));
        }
    }

    /** Always four bytes: 0001, then 28 bits. */
    private static void size(ByteBuf out, int size) {
        out.writeInt(0x10000000 | size);
    }

    private static void unknownSize(ByteBuf out) {
        out.writeByte(0x01).writeMedium(0xffffff).writeInt(0xffffffff);
    }

    private static byte[] bytes(ByteBuf out) {
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }
}
