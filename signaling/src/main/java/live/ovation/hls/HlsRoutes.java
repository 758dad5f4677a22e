package live.ovation.hls;

import io.netty.handler.codec.http.HttpMethod;
import live.ovation.platform.ProblemException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * The HLS origin's addresses, answered straight from Reactor Netty: a full house asks thousands of times a second for the same few
 * bytes, and what Spring's web layer does for each request would cost more than the answer. Nothing of the security filters is missed
 * here: who may have what is {@link HlsDoor}'s business, and what anybody may ask is bounded by {@code ovation.hls.max-waiting}.
 */
@Component
class HlsRoutes implements NettyRouteProvider {

    private static final Logger log = LoggerFactory.getLogger(HlsRoutes.class);
    private static final String PREFIX = "/hls/";

    private final HlsOrigin origin;
    private final HlsAnswers answers;

    HlsRoutes(HlsOrigin origin, HlsAnswers answers) {
        this.origin = origin;
        this.answers = answers;
    }

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return routes.route(request -> request.uri().startsWith(PREFIX), this::handle);
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.OPTIONS)) {
            return answers.preflight(response);
        }
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return answers.problem(response, methodNotAllowed());
        }
        return Mono.defer(() -> origin.answer(request, response))
                .onErrorResume(ProblemException.class, problem -> answers.problem(response, problem))
                .onErrorResume(e -> !(e instanceof java.io.IOException), e -> unexpected(response, e));
    }

    private Mono<Void> unexpected(HttpServerResponse response, Throwable e) {
        log.error("The HLS origin failed", e);
        return answers.problem(response, ProblemException.internal());
    }

    private static ProblemException methodNotAllowed() {
        return new ProblemException(
                "method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "There is only something to get here.");
    }
}
