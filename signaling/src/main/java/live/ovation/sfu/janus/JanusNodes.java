package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import live.ovation.sfu.SfuNode;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** All Janus nodes: which of them has a media session or a room, and which takes the next publisher. */
@Component
class JanusNodes implements SmartLifecycle {

    private static final Duration LOAD_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final List<JanusNode> nodes;
    private final Duration patience;
    /** Where each room's publisher was put last: two who publish at the same time must not end up on two nodes. */
    private final ConcurrentMap<String, JanusNode> homes = new ConcurrentHashMap<>();

    private final Sinks.Many<SfuNode> changes = Sinks.many().multicast().directBestEffort();

    private volatile boolean running;

    JanusNodes(
            JanusProperties properties,
            JanusEvents events,
            JanusCodec codec,
            ReactiveStringRedisTemplate redis,
            JsonMapper json) {
        List<JanusAddress> addresses = properties.addresses();
        boolean alone = addresses.size() == 1;
        this.patience = properties.patience();
        this.nodes = addresses.stream()
                .map(address -> new JanusNode(
                        address, alone, new JanusRegistry(redis, json, address.name()), events, properties, codec))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        nodes.forEach(node -> node.start(() -> announce(node.state())));
    }

    @Override
    public void stop() {
        running = false;
        nodes.forEach(JanusNode::stop);
    }

    /** Before the web server: whoever comes back finds their media sessions claimed already. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Completes when no node has anything of an earlier process left that might turn out alive or dead. */
    Mono<Void> recovered() {
        return Mono.when(nodes.stream().map(JanusNode::recovered).toList());
    }

    List<SfuNode> states() {
        return nodes.stream().map(JanusNode::state).toList();
    }

    /** How each node is, then its changes: of its state at once, of its load within a second. */
    Flux<SfuNode> changes() {
        Flux<SfuNode> loads =
                Flux.interval(Duration.ZERO, LOAD_EVERY).onBackpressureDrop().concatMapIterable(tick -> states());
        return Flux.merge(changes.asFlux().onBackpressureLatest(), loads)
                .groupBy(SfuNode::name)
                .flatMap(Flux::distinctUntilChanged, nodes.size());
    }

    /** The same after a restart. */
    int indexOf(JanusNode node) {
        return nodes.indexOf(node);
    }

    Stream<JanusNode> all() {
        return nodes.stream();
    }

    /** The node that takes the room's next publisher; waits for one, and errors with {@code sfu-unavailable} when patience ends. */
    Mono<JanusNode> place(String room) {
        return Mono.defer(() -> Mono.justOrEmpty(homes.compute(room, this::homeOf)))
                .repeatWhenEmpty(looks -> looks.delayElements(LOOK_AGAIN))
                .timeout(patience, Mono.error(SfuProblems::unavailable));
    }

    /** Nobody publishes in the room any more. */
    void forget(String room) {
        homes.remove(room);
    }

    void forgetUnused(String room) {
        homes.computeIfPresent(
                room, (r, home) -> home.registry().publisherOf(room).isEmpty() ? null : home);
    }

    /** The node that has the room's publisher; empty when nobody publishes. */
    Mono<JanusNode> publishing(String room) {
        // while a publisher moves there are two: the one that stays
        return known(
                node -> node.registry().publisherOf(room).isPresent(), Comparator.comparing(JanusNode::isDraining));
    }

    /** The node that has the media session; empty when that is gone. */
    Mono<JanusNode> holding(String mediaId) {
        return known(node -> node.registry().find(mediaId) != null, Comparator.comparing(JanusNode::isDraining));
    }

    Optional<JanusNode> find(String mediaId) {
        return all().filter(node -> node.registry().find(mediaId) != null).findFirst();
    }

    /** Nothing is known before the registries have been read; a node without others is asked in any case, since callers wait for it. */
    private Mono<JanusNode> known(Predicate<JanusNode> wanted, Comparator<JanusNode> best) {
        if (nodes.size() == 1) {
            return Mono.just(nodes.getFirst());
        }
        return recovered()
                .timeout(patience, Mono.error(SfuProblems::unavailable))
                .then(Mono.fromSupplier(() -> all().filter(wanted).min(best).orElse(null)));
    }

    private @Nullable JanusNode homeOf(String room, @Nullable JanusNode before) {
        if (before != null && before.accepts()) {
            return before;
        }
        Stream<JanusNode> open = all().filter(JanusNode::accepts);
        Comparator<JanusNode> emptiest =
                Comparator.comparingInt(node -> node.registry().all().size());
        // since our own restart nobody may have published here: the publisher that was claimed says where the room is
        Comparator<JanusNode> known =
                Comparator.comparing(node -> node.registry().publisherOf(room).isEmpty());
        return open.min(known.thenComparing(emptiest)).orElse(null);
    }

    private synchronized void announce(SfuNode node) {
        changes.tryEmitNext(node);
    }
}
