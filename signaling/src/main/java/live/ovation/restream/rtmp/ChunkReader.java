package live.ovation.restream.rtmp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Puts messages together from chunks (section 5.3.1). What a server has to say is short; more is refused. */
final class ChunkReader {

    private static final int LARGEST_MESSAGE = 64 << 10;
    private static final int MOST_STREAMS = 64;
    private static final long LONG_TIME = 0xffffff;
    /** Bytes of a message header by the format of a chunk. */
    private static final int[] HEADERS = {11, 7, 3, 0};

    private final ByteBuf waiting = Unpooled.buffer();
    private final Map<Integer, Partial> streams = new HashMap<>();
    private final Consumer<RtmpMessage> messages;
    private int chunk = 128;

    /** A message of which not all is here, and what the next one has in common with it. */
    private static final class Partial {
        long time;
        int length;
        int type;
        ByteBuf body = Unpooled.EMPTY_BUFFER;
    }

    ChunkReader(Consumer<RtmpMessage> messages) {
        this.messages = messages;
    }

    void received(ByteBuf bytes) {
        waiting.writeBytes(bytes);
        while (waiting.isReadable() && next()) {
            waiting.markReaderIndex();
        }
        waiting.discardReadBytes();
    }

    /** False when the chunk is not whole. */
    private boolean next() {
        waiting.markReaderIndex();
        int first = waiting.readUnsignedByte();
        int stream = first & 0x3f;
        if (stream < 2) {
            if (waiting.readableBytes() <= stream) {
                return again();
            }
            stream = 64 + (stream == 0 ? waiting.readUnsignedByte() : waiting.readUnsignedShortLE());
        }
        int format = first >> 6;
        if (waiting.readableBytes() < HEADERS[format] + 4 && waiting.readableBytes() < needed(format)) {
            return again();
        }
        Partial partial = streams.computeIfAbsent(stream, key -> new Partial());
        if (streams.size() > MOST_STREAMS) {
            throw new IllegalArgumentException("too many chunk streams");
        }
        return chunk(partial, format);
    }

    private int needed(int format) {
        boolean isLong = format < 3
                && waiting.readableBytes() >= 3
                && waiting.getUnsignedMedium(waiting.readerIndex()) == LONG_TIME;
        return HEADERS[format] + (isLong ? 4 : 0);
    }

    private boolean chunk(Partial partial, int format) {
        long time = partial.time;
        int length = partial.length;
        int type = partial.type;
        if (format < 3) {
            time = waiting.readUnsignedMedium();
        }
        if (format < 2) {
            length = waiting.readUnsignedMedium();
            type = waiting.readUnsignedByte();
        }
        if (format == 0) {
            waiting.skipBytes(4);
        }
        if (time == LONG_TIME) {
            if (waiting.readableBytes() < 4) {
                return again();
            }
            waiting.skipBytes(4);
        }
        if (length > LARGEST_MESSAGE) {
            throw new IllegalArgumentException("a message of " + length + " bytes");
        }
        int part = Math.min(chunk, length - partial.body.readableBytes());
        if (waiting.readableBytes() < part) {
            return again();
        }
        partial.time = time;
        partial.length = length;
        partial.type = type;
        take(partial, part);
        return true;
    }

    private void take(Partial partial, int part) {
        if (!partial.body.isReadable()) {
            partial.body = Unpooled.buffer(Math.max(1, partial.length));
        }
        partial.body.writeBytes(waiting, part);
        if (partial.body.readableBytes() == partial.length) {
            RtmpMessage message = new RtmpMessage(partial.type, partial.body);
            partial.body = Unpooled.EMPTY_BUFFER;
            if (message.type() == RtmpMessage.SET_CHUNK_SIZE
                    && message.payload().readableBytes() >= 4) {
                chunk = Math.max(1, message.payload().readInt() & 0x7fffffff);
            } else {
                messages.accept(message);
            }
        }
    }

    private boolean again() {
        waiting.resetReaderIndex();
        return false;
    }
}
