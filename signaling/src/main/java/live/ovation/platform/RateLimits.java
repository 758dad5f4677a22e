package live.ovation.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Token buckets that all nodes share, in Redis. What each holds is told to the caller of a REST route in the answer's headers
 * ({@link RateLimitHeaders}); the operator may change every limit ({@code ovation.limits}).
 */
@Component
public class RateLimits {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(RateLimits.class);

    private final AsyncProxyManager<byte[]> buckets;
    private final LimitsProperties properties;

    /** Connects at once, since that blocks; later breaks of the connection are mended behind the scenes. */
    RateLimits(LettuceConnectionFactory redis, LimitsProperties properties) {
        this.buckets = Bucket4jLettuce.casBasedBuilder((RedisClient) redis.getRequiredNativeClient())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build()
                .asAsync();
        this.properties = properties;
    }

    /**
     * {@code capacity} tokens that refill evenly over {@code period}. A limit is a constant of the component that takes from it, and has a
     * line in {@code docs/limits.md}.
     */
    public record Limit(String name, long capacity, Duration period) {}

    /** Takes a token for {@code who}; errors with {@code rate-limited} and the time to wait when there is none. */
    public Mono<Void> take(Limit usual, String who) {
        Limit limit = properties.applied(usual);
        byte[] key = key(limit, who);
        return Mono.fromFuture(() -> buckets.builder()
                        .build(key, () -> Mono.just(configuration(limit)).toFuture())
                        .tryConsumeAndReturnRemaining(1))
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Redis could not count a request for {}: {}", limit.name(), e.toString()))
                .onErrorMap(e -> ProblemException.unavailable("We can't answer just now. Try again.", ANSWER_WITHIN))
                .flatMap(probe -> RateLimitHeaders.note(limit, probe).then(verdict(probe)));
    }

    private static Mono<Void> verdict(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? Mono.empty()
                : Mono.error(limited(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** The problem for somebody who asks too often. */
    public static ProblemException limited(Duration wait) {
        // rounded up, since who comes back too early is refused again
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                "rate-limited",
                HttpStatus.TOO_MANY_REQUESTS,
                "That was a lot at once. Wait " + seconds + " s and try again.",
                Duration.ofSeconds(seconds));
    }

    /** With its size, since a bucket keeps the size that it was made with: a limit that was changed starts anew. */
    private static byte[] key(Limit limit, String who) {
        String size = limit.capacity() + "/" + limit.period().toMillis();
        return ("ovation:rate:" + limit.name() + ":" + size + ":" + who).getBytes(StandardCharsets.UTF_8);
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(l -> l.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }
}
