package live.ovation.platform;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells whoever calls a limited route what is left to them, also when there still is something: {@code RateLimit-Policy} and
 * {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-10, for the limit that has the least left of those that the request counted for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RateLimitHeaders implements WebFilter {

    private static final String POLICY = "RateLimit-Policy";
    private static final String STANDING = "RateLimit";

    /** What a request has found of its limits so far. */
    private static final class Tally {

        private final AtomicReference<@Nullable Standing> tightest = new AtomicReference<>();
    }

    /** @param restored until all of the limit is there again, or, with nothing left, until asking has a chance, as {@code Retry-After} */
    record Standing(RateLimits.Limit limit, long remaining, Duration restored) {

        String policy() {
            return '"' + limit.name() + "\";q=" + limit.capacity() + ";w=" + seconds(limit.period());
        }

        String standing() {
            return '"' + limit.name() + "\";r=" + remaining + ";t=" + seconds(restored);
        }

        static Standing tighter(@Nullable Standing one, Standing other) {
            return one == null || other.remaining <= one.remaining ? other : one;
        }

        private static long seconds(Duration duration) {
            return Math.max(1, duration.plusMillis(999).toSeconds());
        }
    }

    /** Remembers what {@code limit} has left, where a REST request waits for it. */
    static Mono<Void> note(RateLimits.Limit limit, ConsumptionProbe probe) {
        long wait = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        Standing found = new Standing(limit, probe.getRemainingTokens(), Duration.ofNanos(wait));
        return Mono.deferContextual(context -> {
            context.<Tally>getOrEmpty(Tally.class)
                    .ifPresent(tally -> tally.tightest.updateAndGet(known -> Standing.tighter(known, found)));
            return Mono.empty();
        });
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Tally tally = new Tally();
        exchange.getResponse().beforeCommit(() -> {
            write(tally, exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange).contextWrite(context -> context.put(Tally.class, tally));
    }

    private static void write(Tally tally, HttpHeaders headers) {
        Standing tightest = tally.tightest.get();
        if (tightest != null) {
            headers.set(POLICY, tightest.policy());
            headers.set(STANDING, tightest.standing());
        }
    }
}
