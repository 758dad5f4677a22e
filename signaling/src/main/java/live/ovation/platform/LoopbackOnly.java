package live.ovation.platform;

import java.net.InetSocketAddress;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For what only the machine's own monitoring may read. */
final class LoopbackOnly {

    private LoopbackOnly() {}

    static Mono<AuthorizationResult> decide(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        boolean local = remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
        return Mono.just(new AuthorizationDecision(local));
    }
}
