package live.ovation.restream.rtmp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.ovation.restream.rtmp.RtmpException.Kind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;

/**
 * A connection that one stream is published over. What the other side says is read on the connection's event loop; what is sent may come
 * from any one thread.
 */
public final class RtmpPublisher {

    private static final long HANG_UP_MS = 200;
    private static final int VERSION = 3;
    private static final int HANDSHAKE = 1536;
    private static final int PING = 6;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CONNECT = 1;
    private static final int CREATE_STREAM = 4;

    private final Connection connection;
    private final RtmpAddress address;
    private final ChunkReader chunks = new ChunkReader(this::received);
    private final Sinks.One<RtmpPublisher> publishing = Sinks.one();
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private @Nullable ByteBuf handshake = Unpooled.buffer(1 + 2 * HANDSHAKE);
    private boolean answered;
    private boolean taken;
    private volatile int streamId;

    RtmpPublisher(Connection connection, RtmpAddress address) {
        this.connection = connection;
        this.address = address;
    }

    /** Errors when the other side ends the connection, or says what it should not. */
    public Mono<Void> ended() {
        return ended.asMono();
    }

    /** False while so much waits for the network that a frame would be too late. */
    public boolean isWritable() {
        return connection.channel().isWritable();
    }

    /** A picture or its setup, at a time since the beginning, in ms. */
    public void video(long time, ByteBuf body) {
        write(ChunkWriter.media(RtmpMessage.VIDEO, streamId, time, body));
    }

    /** A frame of sound or its setup, at a time since the beginning, in ms. */
    public void audio(long time, ByteBuf body) {
        write(ChunkWriter.media(RtmpMessage.AUDIO, streamId, time, body));
    }

    public void metadata(Map<String, Object> values) {
        write(ChunkWriter.media(RtmpMessage.DATA, streamId, 0, Amf0.of("@setDataFrame", "onMetaData", values)));
    }

    /** Says that the stream is over, and hangs up when that has had time to arrive. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void close() {
        write(ChunkWriter.command(0, Amf0.of("FCUnpublish", 6, null, address.key())));
        write(ChunkWriter.command(0, Amf0.of("deleteStream", 7, null, streamId)));
        connection.channel().eventLoop().schedule(connection::dispose, HANG_UP_MS, TimeUnit.MILLISECONDS);
    }

    /** There once the other side takes the stream. */
    Mono<RtmpPublisher> begin() {
        connection.inbound().receive().subscribe(this::arrived, this::fail, this::hungUp);
        byte[] random = new byte[HANDSHAKE - 8];
        RANDOM.nextBytes(random);
        write(Unpooled.buffer(1 + HANDSHAKE).writeByte(VERSION).writeZero(8).writeBytes(random));
        return publishing.asMono();
    }

    private void arrived(ByteBuf bytes) {
        try {
            ByteBuf greeting = handshake;
            if (greeting != null) {
                greeting.writeBytes(bytes, Math.min(bytes.readableBytes(), 1 + 2 * HANDSHAKE - greeting.writerIndex()));
                shakeHands(greeting);
            }
            if (handshake == null && bytes.isReadable()) {
                chunks.received(bytes);
            }
        } catch (RuntimeException e) {
            fail(new RtmpException(Kind.NOT_RTMP, "what came is no RTMP: " + e.getMessage()));
        }
    }

    /** Section 5.2: their bytes go back to them; ours come back to us, which says nothing. */
    private void shakeHands(ByteBuf greeting) {
        if (greeting.getByte(0) != VERSION) {
            throw new IllegalArgumentException("version " + greeting.getByte(0));
        }
        if (!answered && greeting.writerIndex() > HANDSHAKE) {
            answered = true;
            write(Unpooled.copiedBuffer(greeting.slice(1, HANDSHAKE)));
        }
        if (greeting.writerIndex() == 1 + 2 * HANDSHAKE) {
            handshake = null;
            introduce();
        }
    }

    private void introduce() {
        write(ChunkWriter.control(RtmpMessage.SET_CHUNK_SIZE, ChunkWriter.CHUNK));
        Map<String, Object> who = Map.of(
                "app",
                address.application(),
                "type",
                "nonprivate",
                "flashVer",
                "FMLE/3.0 (compatible; Ovation)",
                "tcUrl",
                address.url());
        write(ChunkWriter.command(0, Amf0.of("connect", CONNECT, who)));
    }

    private void received(RtmpMessage message) {
        switch (message.type()) {
            case RtmpMessage.COMMAND -> command(Amf0.read(message.payload()));
            case RtmpMessage.USER_CONTROL -> {
                if (message.payload().readUnsignedShort() == PING) {
                    write(ChunkWriter.pong(message.payload().readInt()));
                }
            }
            default -> {} // windows are never full: we are told next to nothing
        }
    }

    private void command(List<@Nullable Object> values) {
        String name = values.isEmpty() ? "" : String.valueOf(values.getFirst());
        switch (name) {
            case "_result" -> result(values);
            case "_error" -> fail(new RtmpException(Kind.REFUSED, "refused: " + description(values)));
            case "onStatus" -> status(values);
            default -> {} // such as onBWDone, which needs no answer
        }
    }

    private void result(List<@Nullable Object> values) {
        int transaction = values.size() > 1 && values.get(1) instanceof Double number ? number.intValue() : 0;
        if (transaction == CONNECT) {
            write(ChunkWriter.command(0, Amf0.of("releaseStream", 2, null, address.key())));
            write(ChunkWriter.command(0, Amf0.of("FCPublish", 3, null, address.key())));
            write(ChunkWriter.command(0, Amf0.of("createStream", CREATE_STREAM, null)));
        } else if (transaction == CREATE_STREAM && values.getLast() instanceof Double number) {
            streamId = number.intValue();
            write(ChunkWriter.command(streamId, Amf0.of("publish", 5, null, address.key(), "live")));
        }
    }

    private void status(List<@Nullable Object> values) {
        if (values.getLast() instanceof Map<?, ?> info) {
            if ("NetStream.Publish.Start".equals(info.get("code"))) {
                taken = true;
                publishing.tryEmitValue(this);
            } else if ("error".equals(info.get("level"))) {
                fail(new RtmpException(Kind.REFUSED, "refused: " + info.get("code")));
            }
        }
    }

    private static String description(List<@Nullable Object> values) {
        return values.getLast() instanceof Map<?, ?> info ? String.valueOf(info.get("code")) : "no reason given";
    }

    private void hungUp() {
        Kind kind = handshake != null ? Kind.NOT_RTMP : !taken ? Kind.REFUSED : Kind.LOST;
        fail(new RtmpException(kind, "the other side hung up"));
    }

    private void fail(Throwable e) {
        publishing.tryEmitError(e);
        ended.tryEmitError(e);
        connection.dispose();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a connection that is gone ends the stream of what is received
    private void write(ByteBuf bytes) {
        connection.channel().writeAndFlush(bytes);
    }
}
