package live.ovation.sfu.janus;

import java.time.Duration;
import live.ovation.sfu.SfuNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells everybody who shares our Redis how each node is and what it carries: JSON of an {@link SfuNode} at
 * {@code ovation:sfu:nodes:{name}}. It is a lease: a node whose key is gone has nobody who talks to it.
 */
@Component
class JanusDirectory implements SmartLifecycle {

    static final Duration LEASE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(JanusDirectory.class);
    private static final Duration RENEW = Duration.ofSeconds(1);
    private static final Duration WRITE_WITHIN = Duration.ofSeconds(2);

    private final JanusNodes nodes;
    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    private volatile Disposable renewing = Disposables.disposed();

    JanusDirectory(JanusNodes nodes, ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.nodes = nodes;
        this.redis = redis;
        this.json = json;
    }

    static String key(String node) {
        return "ovation:sfu:nodes:" + node;
    }

    @Override
    public void start() {
        Flux<SfuNode> renewals = Flux.interval(RENEW).onBackpressureDrop().concatMapIterable(tick -> nodes.states());
        renewing = Flux.merge(nodes.changes().onBackpressureLatest(), renewals)
                .concatMap(this::write)
                .subscribe();
    }

    @Override
    public void stop() {
        renewing.dispose();
    }

    @Override
    public boolean isRunning() {
        return !renewing.isDisposed();
    }

    private Mono<Boolean> write(SfuNode node) {
        return redis.opsForValue()
                .set(key(node.name()), json.writeValueAsString(node), LEASE)
                .timeout(WRITE_WITHIN)
                .onErrorResume(e -> {
                    log.debug("How Janus {} is was not told: {}", node.name(), e.toString());
                    return Mono.empty();
                });
    }
}
