package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The way out of one socket: frames go straight to the channel, in the order in which they were given. What waits there is bounded: a
 * reader who does not keep up is closed, never waited for.
 */
// what can not be written ends the socket, which its reader hears
@SuppressWarnings("FutureReturnValueIgnored")
final class Outbox {

    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "too slow");

    /** Enough for what somebody lacks who comes back, and for seconds of a hot chat. */
    private static final WriteBufferWaterMark BOUND = new WriteBufferWaterMark(128 * 1024, 512 * 1024);

    private final Channel channel;
    private final Sinks.One<CloseStatus> closing = Sinks.one();
    private volatile boolean isClosing;

    Outbox(Channel channel) {
        this.channel = channel;
        channel.config().setWriteBufferWaterMark(BOUND);
    }

    /** The thread that writes. */
    EventLoop loop() {
        return channel.eventLoop();
    }

    void send(String message) {
        ByteBuf frame = Frames.text(message);
        if (loop().inEventLoop()) {
            write(frame);
        } else {
            loop().execute(() -> write(frame));
        }
    }

    /** Writes whole frames at once, and owns them from then on; only on the {@link #loop}. */
    void write(ByteBuf frames) {
        if (isClosing || !channel.isActive()) {
            frames.release();
        } else if (channel.isWritable()) {
            channel.writeAndFlush(frames, channel.voidPromise());
        } else {
            frames.release();
            close(TOO_SLOW);
        }
    }

    /** Asks for a sign of life. */
    void ping() {
        if (!isClosing && channel.isWritable()) {
            channel.writeAndFlush(new PingWebSocketFrame(), channel.voidPromise());
        }
    }

    void close(CloseStatus status) {
        isClosing = true;
        closing.tryEmitValue(status);
    }

    /** Cuts the socket off, whatever still waits. */
    void cut() {
        isClosing = true;
        channel.close();
    }

    boolean isClosing() {
        return isClosing;
    }

    /** Emits when the socket is to be closed from this side. */
    Mono<CloseStatus> closing() {
        return closing.asMono();
    }
}
