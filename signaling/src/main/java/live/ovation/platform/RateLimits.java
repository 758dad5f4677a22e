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

/** Token buckets that all nodes share, in Redis. */
@Component
public class RateLimits {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(RateLimits.class);

    private final AsyncProxyManager<byte[]> buckets;

    /** Connects at once, since that blocks; later breaks of the connection are mended behind the scenes. */
    RateLimits(LettuceConnectionFactory redis) {
        this.buckets = Bucket4jLettuce.casBasedBuilder((RedisClient) redis.getRequiredNativeClient())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build()
                .asAsync();
    }

    /** {@code capacity} tokens that refill evenly over {@code period}. */
    public record Limit(String name, long capacity, Duration period) {}

    /** Takes a token for {@code who}; errors with {@code rate-limited} and the time to wait when there is none. */
    public Mono<Void> take(Limit limit, String who) {
        byte[] key = ("ovation:rate:" + limit.name() + ":" + who).getBytes(StandardCharsets.UTF_8);
        return Mono.fromFuture(() -> buckets.builder()
                        .build(key, () -> Mono.just(configuration(limit)).toFuture())
                        .tryConsumeAndReturnRemaining(1))
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Redis could not count a request for {}: {}", limit.name(), e.toString()))
                .onErrorMap(e -> ProblemException.unavailable("We can't answer just now. Try again.", ANSWER_WITHIN))
                .flatMap(RateLimits::verdict);
    }

    private static Mono<Void> verdict(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? Mono.empty()
                : Mono.error(limited(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** The problem for somebody who asks too often. */
    public static ProblemException limited(Duration wait) {
        return new ProblemException(
                "rate-limited",
                HttpStatus.TOO_MANY_REQUESTS,
                "That was a lot at once. Wait " + Math.max(1, wait.toSeconds()) + " s and try again.",
                wait);
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(l -> l.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }
}
