package live.ovation.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with problems where no controller is in sight: in filters, and to addresses that the firewall does not let in. */
@Component
class ProblemResponses implements ServerExchangeRejectedHandler {

    private final ProblemJson json;

    ProblemResponses(ProblemJson json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, ProblemException problem) {
        var answer = Problems.of(problem);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().addAll(answer.getHeaders());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(json.of(problem))));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException e) {
        return write(
                exchange, new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "The address does not fit."));
    }
}
