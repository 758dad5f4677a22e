package live.ovation.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What fails outside of the controllers is a problem as well, and tells as little. */
@Component
@Order(-2)
class LastResort implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final ProblemResponses problems;

    LastResort(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable e) {
        return exchange.getResponse().isCommitted() ? Mono.error(e) : problems.write(exchange, problem(e));
    }

    private static ProblemException problem(Throwable e) {
        if (e instanceof ProblemException known) {
            return known;
        }
        if (e instanceof ResponseStatusException status
                && status.getStatusCode().is4xxClientError()) {
            return new ProblemException(
                    "invalid-message",
                    HttpStatus.valueOf(status.getStatusCode().value()),
                    "The request could not be read.");
        }
        return told(e);
    }

    /** The problem of an error, which is logged unless it is one that is expected: an outage in a line, all else at length. */
    static ProblemException told(Throwable e) {
        ProblemException problem = ProblemException.of(e);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn("A request could not be answered: {}", e.toString());
        } else if (problem != e) {
            log.error("Unexpected error", e);
        }
        return problem;
    }
}
