package live.ovation.gateway;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets pages of any origin speak WHIP and WHEP (RFC 9725 section 4.2): what lets them in is a bearer token that they show, never a cookie
 * that the browser adds.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class WebRtcCors implements WebFilter {

    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.OPTIONS, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final long A_DAY = 86_400;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/whip/") && !path.startsWith("/whep/")) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setAccessControlAllowOrigin("*");
        headers.setAccessControlExposeHeaders(List.of(
                HttpHeaders.LOCATION,
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                WebRtcHttp.ACCEPT_POST,
                HttpHeaders.ACCEPT_PATCH,
                HttpHeaders.RETRY_AFTER));
        return exchange.getRequest().getMethod().equals(HttpMethod.OPTIONS)
                ? options(exchange, headers)
                : chain.filter(exchange);
    }

    private static Mono<Void> options(ServerWebExchange exchange, HttpHeaders headers) {
        headers.setAccessControlAllowMethods(METHODS);
        headers.setAccessControlAllowHeaders(
                List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH));
        headers.setAccessControlMaxAge(A_DAY);
        headers.set(WebRtcHttp.ACCEPT_POST, WebRtcHttp.SDP);
        headers.set(HttpHeaders.ACCEPT_PATCH, WebRtcHttp.SDP_FRAGMENT);
        headers.set(HttpHeaders.ALLOW, "OPTIONS, POST, PATCH, DELETE");
        exchange.getResponse().setStatusCode(HttpStatus.OK);
        return exchange.getResponse().setComplete();
    }
}
