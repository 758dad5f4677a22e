package live.ovation.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Token buckets that all nodes share, in Redis. */
@Component
public class RateLimits {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final LettuceConnectionFactory redis;
    private volatile @Nullable AsyncProxyManager<byte[]> buckets;

    RateLimits(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    /** {@code capacity} tokens that refill evenly over {@code period}. */
    public record Limit(String name, long capacity, Duration period) {}

    /** Takes a token for {@code who}; errors with {@code rate-limited} and the time to wait when there is none. */
    public Mono<Void> take(Limit limit, String who) {
        byte[] key = ("ovation:rate:" + limit.name() + ":" + who).getBytes(StandardCharsets.UTF_8);
        return Mono.fromFuture(() -> buckets()
                        .builder()
                        .build(key, () -> Mono.just(configuration(limit)).toFuture())
                        .tryConsumeAndReturnRemaining(1))
                .timeout(ANSWER_WITHIN)
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

    private AsyncProxyManager<byte[]> buckets() {
        AsyncProxyManager<byte[]> ready = buckets;
        return ready != null ? ready : connect();
    }

    private synchronized AsyncProxyManager<byte[]> connect() {
        AsyncProxyManager<byte[]> ready = buckets;
        if (ready == null) {
            RedisClient client = (RedisClient) redis.getRequiredNativeClient();
            ready = Bucket4jLettuce.casBasedBuilder(client)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                    .build()
                    .asAsync();
            buckets = ready;
        }
        return ready;
    }
}
