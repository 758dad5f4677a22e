package live.ovation.restream.rtmp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Cuts messages into chunks (section 5.3.1), each message with its whole header. */
final class ChunkWriter {

    /** After our first message, which says so. */
    static final int CHUNK = 4096;

    private static final int CONTROL_STREAM = 2;
    private static final int COMMAND_STREAM = 3;
    private static final int MEDIA_STREAM = 6;
    private static final int CONTINUED = 0xc0;
    private static final long LONG_TIME = 0xffffff;

    private ChunkWriter() {}

    static ByteBuf control(int type, int value) {
        return message(CONTROL_STREAM, type, 0, 0, Unpooled.buffer(4).writeInt(value));
    }

    static ByteBuf pong(int time) {
        return message(
                CONTROL_STREAM,
                RtmpMessage.USER_CONTROL,
                0,
                0,
                Unpooled.buffer(6).writeShort(7).writeInt(time));
    }

    static ByteBuf command(int streamId, ByteBuf values) {
        return message(COMMAND_STREAM, RtmpMessage.COMMAND, streamId, 0, values);
    }

    static ByteBuf media(int type, int streamId, long time, ByteBuf body) {
        return message(MEDIA_STREAM, type, streamId, time, body);
    }

    private static ByteBuf message(int chunkStream, int type, int streamId, long time, ByteBuf body) {
        long shortTime = Math.min(time, LONG_TIME);
        ByteBuf out = Unpooled.buffer(body.readableBytes() + 16 + 5 * (body.readableBytes() / CHUNK));
        out.writeByte(chunkStream)
                .writeMedium((int) shortTime)
                .writeMedium(body.readableBytes())
                .writeByte(type)
                .writeIntLE(streamId);
        extended(out, time);
        while (true) {
            out.writeBytes(body, Math.min(CHUNK, body.readableBytes()));
            if (!body.isReadable()) {
                return out;
            }
            out.writeByte(CONTINUED | chunkStream);
            extended(out, time);
        }
    }

    private static void extended(ByteBuf out, long time) {
        if (time >= LONG_TIME) {
            out.writeInt((int) time);
        }
    }
}
