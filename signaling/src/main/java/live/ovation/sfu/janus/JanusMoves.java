package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Empties nodes without a gap in anybody's picture. Publishers are asked first; when one has come to another node, its viewers are asked to
 * follow, and what they all had is closed when they have, or do not in time.
 */
@Component
class JanusMoves implements SmartLifecycle {

    /** For a publisher: to publish again and be connected. */
    private static final Duration PUBLISHERS_WITHIN = Duration.ofSeconds(5);
    /** For viewers, until the first frame of their new connection. */
    private static final Duration VIEWERS_WITHIN = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(JanusMoves.class);

    private final JanusNodes nodes;
    private final JanusEvents events;
    private final ConcurrentMap<JanusNode, Disposable> emptying = new ConcurrentHashMap<>();

    private volatile Disposable takingUp = Disposables.disposed();

    JanusMoves(JanusNodes nodes, JanusEvents events) {
        this.nodes = nodes;
        this.events = events;
    }

    /** What was being emptied when an earlier process died goes on being so. */
    @Override
    public void start() {
        takingUp = nodes.recovered()
                .then(Mono.fromRunnable(
                        () -> nodes.all().filter(JanusNode::isDraining).forEach(this::empty)))
                .subscribe();
    }

    @Override
    public void stop() {
        takingUp.dispose();
        emptying.values().forEach(Disposable::dispose);
    }

    @Override
    public boolean isRunning() {
        return !takingUp.isDisposed();
    }

    /** Completes when draining has begun, or is over. */
    Mono<Void> drain(JanusNode node, boolean on) {
        return node.drain(on).then(Mono.fromRunnable(() -> {
            if (on) {
                empty(node);
            } else {
                emptying.getOrDefault(node, Disposables.disposed()).dispose();
            }
        }));
    }

    private void empty(JanusNode node) {
        all(node, Media.Kind.PUBLISH).forEach(this::ask);
        node.registry().all().stream()
                .filter(handle -> handle.via() != null)
                .map(JanusHandle::media)
                .forEach(this::ask);
        Disposable deadline = Mono.delay(PUBLISHERS_WITHIN.plus(VIEWERS_WITHIN))
                .then(Mono.defer(() -> clear(node)))
                .subscribe(
                        done -> {},
                        e -> log.warn("Janus {} is not empty", node.address().name(), e));
        Disposable before = emptying.put(node, deadline);
        if (before != null) {
            before.dispose();
        }
    }

    /** Somebody publishes: whoever watches the one who sent before and moves is asked to follow, as soon as there is a picture. */
    void follow(Media fresh) {
        List<Media> before = others(fresh, Media.Kind.PUBLISH);
        if (before.isEmpty()) {
            return;
        }
        events.connected(fresh)
                .timeout(PUBLISHERS_WITHIN)
                .then(Mono.defer(() -> bring(others(fresh, Media.Kind.SUBSCRIBE))))
                .then(Mono.defer(() -> closeAll(before, CloseReason.REPLACED)))
                .subscribe(done -> {}, e -> log.info("Nobody followed to room {}: {}", fresh.room(), e.toString()));
    }

    private Mono<Void> bring(List<Media> viewers) {
        viewers.forEach(this::ask);
        return Flux.interval(Duration.ZERO, LOOK_AGAIN)
                .onBackpressureDrop()
                .takeUntil(tick -> viewers.stream().allMatch(this::isGone))
                .take(VIEWERS_WITHIN)
                .then(Mono.defer(() -> closeAll(viewers, CloseReason.MOVED)));
    }

    /** Publishers first: their viewers have to wait for them anyhow. */
    private Mono<Void> clear(JanusNode node) {
        return closeAll(all(node, Media.Kind.PUBLISH), CloseReason.MOVED)
                .then(Mono.defer(() -> closeAll(all(node, Media.Kind.SUBSCRIBE), CloseReason.MOVED)));
    }

    private Mono<Void> closeAll(List<Media> medias, CloseReason reason) {
        return Flux.fromIterable(medias)
                .flatMap(
                        media -> Mono.justOrEmpty(nodes.find(media.id()))
                                .flatMap(node -> node.close(media.id(), reason)),
                        JanusNode.AT_ONCE)
                .then();
    }

    private void ask(Media media) {
        events.emit(new MediaEvent.Moving(media));
    }

    private boolean isGone(Media media) {
        return nodes.find(media.id()).isEmpty();
    }

    private List<Media> others(Media fresh, Media.Kind kind) {
        return nodes.all()
                .flatMap(node -> node.registry().inRoom(fresh.room()).stream()
                        .filter(handle -> handle.via() == null
                                ? node.registry().find(fresh.id()) == null
                                : !handle.watches(fresh.id())))
                .map(JanusHandle::media)
                .filter(media -> media.kind() == kind)
                .toList();
    }

    private static List<Media> all(JanusNode node, Media.Kind kind) {
        return node.registry().all().stream()
                .map(JanusHandle::media)
                .filter(media -> media.kind() == kind)
                .toList();
    }
}
