package live.ovation.gateway;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.Origins;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Mono;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** {@code /ws}: lets a socket in, reads frame by frame, writes what the outbox holds, and reaps what is dead. */
@Component
class SignalingHandler implements SocketHandler {

    static final String SUBPROTOCOL = "ovation.v1";
    static final int LARGEST_MESSAGE = 64 * 1024;
    /** Beyond this a frame ends the socket with 1009; between it and the largest message the client is told. */
    static final int LARGEST_FRAME = 1_310_720;

    private static final Logger log = LoggerFactory.getLogger(SignalingHandler.class);
    static final CloseStatus FLOOD = new CloseStatus(4009, "too many messages");
    private static final Limit CONNECTS = new Limit("ws-connect", 300, Duration.ofMinutes(1));
    /** For what still waits to go out, and the close frame behind it. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final MessageCodec codec;
    private final Attendance attendance;
    private final Heartbeat heartbeat;
    private final Origins origins;
    private final RateLimits limits;

    SignalingHandler(
            Dispatcher dispatcher,
            MessageCodec codec,
            Attendance attendance,
            Heartbeat heartbeat,
            Origins origins,
            RateLimits limits) {
        this.dispatcher = dispatcher;
        this.codec = codec;
        this.attendance = attendance;
        this.heartbeat = heartbeat;
        this.origins = origins;
        this.limits = limits;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(SUBPROTOCOL);
    }

    @Override
    public Mono<Void> handle(WebsocketInbound in, WebsocketOutbound out, HandshakeInfo handshake) {
        if (!origins.allows(handshake.getHeaders()) || !SUBPROTOCOL.equals(handshake.getSubProtocol())) {
            return close(out, CloseStatus.POLICY_VIOLATION);
        }
        return limits.take(CONNECTS, ClientAddress.of(handshake.getRemoteAddress()))
                .then(Mono.defer(() -> converse(in, out, ClientAddress.networkOf(handshake.getRemoteAddress()))))
                .onErrorResume(ProblemException.class, e -> close(out, CloseStatus.SERVICE_OVERLOAD));
    }

    private Mono<Void> converse(WebsocketInbound in, WebsocketOutbound out, String network) {
        Connection connection = new Connection(codec, new Outbox(channelOf(in)), network);
        heartbeat.watch(connection);
        Mono<Void> receiving = in.aggregateFrames(LARGEST_FRAME)
                .receiveFrames()
                .map(SignalingHandler::textOf)
                .doOnNext(frame -> connection.heard())
                .concatMap(frame -> received(connection, frame), 4)
                .then();
        Mono<Void> closing = connection
                .outbox()
                .closing()
                .flatMap(status -> close(out, status)
                        .timeout(LAST_WORDS)
                        .onErrorResume(e -> Mono.empty())
                        .doFinally(end -> connection.outbox().cut()));
        return Mono.firstWithSignal(unlessClosing(connection, receiving), closing)
                .onErrorResume(e -> reap(out, e))
                .doFinally(end -> departed(connection));
    }

    private static Channel channelOf(WebsocketInbound in) {
        AtomicReference<Channel> channel = new AtomicReference<>();
        in.withConnection(connection -> channel.set(connection.channel()));
        return channel.get();
    }

    private static Mono<Void> close(WebsocketOutbound out, CloseStatus status) {
        return out.sendClose(status.getCode(), status.getReason());
    }

    /** Closing ends the reading at once; the socket must not be torn down before the close frame has gone out. */
    private static Mono<Void> unlessClosing(Connection connection, Mono<Void> receiving) {
        return receiving
                .onErrorResume(e -> connection.outbox().isClosing() ? Mono.empty() : Mono.error(e))
                .then(Mono.defer(() -> connection.outbox().isClosing() ? Mono.never() : Mono.empty()));
    }

    /** A frame's size in bytes and its text; the text of a frame that is too large is not even looked at. */
    private record Frame(int bytes, String text) {

        boolean isControl() {
            return bytes < 0;
        }
    }

    /** Buffers live only until the frame was handed over. */
    private static Frame textOf(WebSocketFrame frame) {
        if (!(frame instanceof TextWebSocketFrame text)) {
            return new Frame(frame instanceof BinaryWebSocketFrame ? 0 : -1, "");
        }
        int bytes = text.content().readableBytes();
        return new Frame(bytes, bytes > LARGEST_MESSAGE ? "" : text.text());
    }

    private Mono<Void> received(Connection connection, Frame frame) {
        if (frame.isControl()) {
            return Mono.empty();
        }
        if (!connection.mayReceive(frame.bytes())) {
            return refused(connection);
        }
        return frame.bytes() > LARGEST_MESSAGE
                ? dispatcher.tell(connection, null, tooLarge())
                : dispatcher.handle(connection, frame.text());
    }

    private Mono<Void> refused(Connection connection) {
        if (connection.mayBeRefused()) {
            return dispatcher.tell(connection, null, RateLimits.limited(Duration.ofSeconds(1)));
        }
        return Mono.fromRunnable(() -> connection.outbox().close(FLOOD));
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                "message-too-large", HttpStatus.CONTENT_TOO_LARGE, "A message may have 64 KiB at the most.");
    }

    private static Mono<Void> reap(WebsocketOutbound out, Throwable e) {
        log.debug("A socket is gone: {}", e.toString());
        return close(out, CloseStatus.GOING_AWAY).timeout(LAST_WORDS).onErrorComplete();
    }

    private void departed(Connection connection) {
        heartbeat.forget(connection);
        connection.dispose();
        Participant participant = connection.participant();
        if (participant != null) {
            attendance.left(participant, connection);
        }
    }
}
