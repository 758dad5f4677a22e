package live.ovation.platform;

import java.net.InetSocketAddress;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For what only the machine's own monitoring may read. A request with the marks of a proxy was made by somebody else. */
final class LoopbackOnly {

    private LoopbackOnly() {}

    static Mono<AuthorizationResult> decide(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        boolean local = remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress()
                && !Hops.present(exchange.getRequest().getHeaders());
        return Mono.just(new AuthorizationDecision(local));
    }
}
