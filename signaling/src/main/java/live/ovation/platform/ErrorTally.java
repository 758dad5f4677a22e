package live.ovation.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveHashOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many errors there were in each minute of the last hour, on all nodes together. What a node can't add is lost. */
@Component
public class ErrorTally extends Background {

    private static final Logger log = LoggerFactory.getLogger(ErrorTally.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final int SHOWN_MINUTES = 60;

    private final MeterRegistry meters;
    private final ReactiveStringRedisTemplate redis;
    private final Clock clock;
    private Seen seen = new Seen(0, 0);

    ErrorTally(MeterRegistry meters, ReactiveStringRedisTemplate redis, Clock clock) {
        this.meters = meters;
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * One minute.
     *
     * @param failed answers with a status of 500 or more
     * @param logged lines of the log with the level ERROR
     */
    public record ErrorMinute(Instant at, long failed, long logged) {}

    private record Seen(long failed, long logged) {}

    @Override
    protected Disposable begin() {
        seen = count();
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> add(), 1)
                .subscribe();
    }

    /** The last 60 minutes, the oldest first. */
    public Mono<List<ErrorMinute>> lastHour() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        ReactiveHashOperations<String, String, String> hashes = redis.opsForHash();
        return Flux.just(now.minus(1, ChronoUnit.HOURS), now)
                .flatMap(hour -> hashes.entries(key(hour)))
                .collectMap(Map.Entry::getKey, entry -> Long.parseLong(entry.getValue()))
                .timeout(ANSWER_WITHIN)
                .map(counts -> LongStream.range(0, SHOWN_MINUTES)
                        .mapToObj(i -> now.minus(SHOWN_MINUTES - 1 - i, ChronoUnit.MINUTES))
                        .map(at -> new ErrorMinute(
                                at,
                                counts.getOrDefault(field("failed", at), 0L),
                                counts.getOrDefault(field("logged", at), 0L)))
                        .toList());
    }

    /** What came since the last time. */
    Mono<Void> add() {
        Seen now = count();
        Seen before = seen;
        seen = now;
        Instant at = clock.instant();
        return Flux.merge(
                        increase(at, "failed", now.failed() - before.failed()),
                        increase(at, "logged", now.logged() - before.logged()))
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Errors could not be counted: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<Boolean> increase(Instant at, String what, long by) {
        return by <= 0
                ? Mono.empty()
                : redis.opsForHash()
                        .increment(key(at), field(what, at), by)
                        .then(Mono.defer(() -> redis.expire(key(at), KEPT)));
    }

    private Seen count() {
        double failed = meters.find("http.server.requests").tag("outcome", "SERVER_ERROR").timers().stream()
                .mapToLong(Timer::count)
                .sum();
        double logged = meters.find("logback.events").tag("level", "error").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        return new Seen((long) failed, (long) logged);
    }

    private static String key(Instant at) {
        return "ovation:errors:" + at.getEpochSecond() / 3600;
    }

    private static String field(String what, Instant at) {
        return what + at.getEpochSecond() / 60;
    }
}
