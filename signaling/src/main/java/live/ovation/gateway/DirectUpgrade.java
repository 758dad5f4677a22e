package live.ovation.gateway;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.util.context.Context;

/** Turns a request into a socket, and gives that to its {@link SocketHandler} as it is. */
final class DirectUpgrade implements RequestUpgradeStrategy {

    private final int largestFrame;

    /** @param largestFrame in bytes; a larger one ends the socket with 1009 */
    DirectUpgrade(int largestFrame) {
        this.largestFrame = largestFrame;
    }

    @Override
    public Mono<Void> upgrade(
            ServerWebExchange exchange,
            WebSocketHandler handler,
            @Nullable String subProtocol,
            Supplier<HandshakeInfo> handshake) {
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        HandshakeInfo info = handshake.get();
        var spec = WebsocketServerSpec.builder().maxFramePayloadLength(largestFrame);
        if (subProtocol != null) {
            spec.protocols(subProtocol);
        }
        // headers are written by what waits for the answer to be complete
        return exchange.getResponse()
                .setComplete()
                .then(Mono.defer(() -> response.sendWebsocket(
                                (in, out) -> ((SocketHandler) handler).handle(in, out, info), spec.build())
                        // or the socket would hold on to all that was known about its request, for as long as it is
                        // open
                        .contextWrite(context -> Context.empty())));
    }
}
