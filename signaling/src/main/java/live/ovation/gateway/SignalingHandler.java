package live.ovation.gateway;

import java.time.Duration;
import java.util.List;
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
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /ws}: lets a socket in, reads frame by frame, writes what the outbox holds, and reaps what is dead. */
@Component
class SignalingHandler implements WebSocketHandler {

    static final String SUBPROTOCOL = "ovation.v1";
    static final int LARGEST_MESSAGE = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SignalingHandler.class);
    private static final Limit CONNECTS = new Limit("ws-connect", 300, Duration.ofMinutes(1));
    private static final Duration SILENCE = Greeting.HEARTBEAT.multipliedBy(2).plusSeconds(5);

    private final Dispatcher dispatcher;
    private final MessageCodec codec;
    private final Attendance attendance;
    private final Origins origins;
    private final RateLimits limits;

    SignalingHandler(
            Dispatcher dispatcher, MessageCodec codec, Attendance attendance, Origins origins, RateLimits limits) {
        this.dispatcher = dispatcher;
        this.codec = codec;
        this.attendance = attendance;
        this.origins = origins;
        this.limits = limits;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(SUBPROTOCOL);
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        var handshake = session.getHandshakeInfo();
        if (!origins.allows(handshake.getHeaders()) || !SUBPROTOCOL.equals(handshake.getSubProtocol())) {
            return session.close(CloseStatus.POLICY_VIOLATION);
        }
        return limits.take(CONNECTS, ClientAddress.of(handshake.getRemoteAddress()))
                .then(Mono.defer(() -> converse(session)))
                .onErrorResume(ProblemException.class, e -> session.close(CloseStatus.SERVICE_OVERLOAD));
    }

    private Mono<Void> converse(WebSocketSession session) {
        Connection connection = new Connection(codec);
        Mono<Void> receiving = session.receive()
                .timeout(SILENCE)
                .map(SignalingHandler::textOf)
                .concatMap(frame -> received(connection, frame))
                .then();
        Mono<Void> sending = session.send(Flux.merge(
                connection.outbox().messages().map(session::textMessage),
                Flux.interval(Greeting.HEARTBEAT)
                        .onBackpressureDrop()
                        .map(tick -> session.pingMessage(buffers -> buffers.wrap(new byte[0])))));
        Mono<Void> closing = connection.outbox().closing().flatMap(session::close);
        return Mono.firstWithSignal(unlessClosing(connection, receiving), unlessClosing(connection, sending), closing)
                .onErrorResume(e -> reap(session, e))
                .doFinally(end -> departed(connection));
    }

    /** Closing ends both directions at once; the socket must not be torn down before the close frame has gone out. */
    private static Mono<Void> unlessClosing(Connection connection, Mono<Void> direction) {
        return direction
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
    private static Frame textOf(WebSocketMessage message) {
        if (message.getType() != WebSocketMessage.Type.TEXT) {
            return new Frame(message.getType() == WebSocketMessage.Type.BINARY ? 0 : -1, "");
        }
        int bytes = message.getPayload().readableByteCount();
        return new Frame(bytes, bytes > LARGEST_MESSAGE ? "" : message.getPayloadAsText());
    }

    private Mono<Void> received(Connection connection, Frame frame) {
        if (frame.isControl()) {
            return Mono.empty();
        }
        if (!connection.mayReceive(frame.bytes())) {
            return dispatcher.tell(connection, null, RateLimits.limited(Duration.ofSeconds(1)));
        }
        return frame.bytes() > LARGEST_MESSAGE
                ? dispatcher.tell(connection, null, tooLarge())
                : dispatcher.handle(connection, frame.text());
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                "message-too-large", HttpStatus.CONTENT_TOO_LARGE, "A message may have 64 KiB at the most.");
    }

    private static Mono<Void> reap(WebSocketSession session, Throwable e) {
        log.debug("Socket {} is gone: {}", session.getId(), e.toString());
        return session.close(CloseStatus.GOING_AWAY).onErrorComplete();
    }

    private void departed(Connection connection) {
        connection.dispose();
        Participant participant = connection.participant();
        if (participant != null) {
            attendance.left(participant, connection);
        }
    }
}
