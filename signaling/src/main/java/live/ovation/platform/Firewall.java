package live.ovation.platform;

import java.util.Locale;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Spring Security's, which looks at paths and headers, and nothing of NUL in the query either. */
@Component
class Firewall implements ServerWebExchangeFirewall {

    private final ServerWebExchangeFirewall strict = new StrictServerWebExchangeFirewall();

    @Override
    public Mono<ServerWebExchange> getFirewalledExchange(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return query != null && query.toLowerCase(Locale.ROOT).contains("%00")
                ? Mono.error(new ServerExchangeRejectedException("a NUL in the query"))
                : strict.getFirewalledExchange(exchange);
    }
}
