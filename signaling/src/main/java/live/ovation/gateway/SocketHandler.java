package live.ovation.gateway;

import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Handles sockets of Reactor Netty itself: the layer above it would cost each of them more than it does for us. */
interface SocketHandler extends WebSocketHandler {

    Mono<Void> handle(WebsocketInbound in, WebsocketOutbound out, HandshakeInfo handshake);

    @Override
    default Mono<Void> handle(WebSocketSession session) {
        return Mono.error(new UnsupportedOperationException("sockets are handled as they are"));
    }
}
