package live.ovation.sfu.janus;

import java.time.Duration;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has to be done on a node again and again: keeping its sessions alive, and comparing its rooms with what we believe. */
final class JanusUpkeep {

    private static final Logger log = LoggerFactory.getLogger(JanusUpkeep.class);

    private final JanusNode node;
    private final JanusProperties properties;

    JanusUpkeep(JanusNode node, JanusProperties properties) {
        this.node = node;
        this.properties = properties;
    }

    Disposable start() {
        return Disposables.composite(
                every(properties.keepalive(), Mono.defer(this::keepAlive)),
                every(properties.reconcile(), Mono.defer(this::reconcile)));
    }

    private Disposable every(Duration period, Mono<Void> step) {
        return Flux.interval(period)
                .onBackpressureDrop()
                .concatMap(tick -> step.onErrorResume(this::nextTime))
                .subscribe();
    }

    private Mono<Void> nextTime(Throwable e) {
        log.debug("Upkeep of Janus {} put off: {}", node.address().name(), e.toString());
        return Mono.empty();
    }

    private Mono<Void> keepAlive() {
        return node.conversation()
                .flatMapMany(janus -> Flux.fromIterable(node.registry().all())
                        .flatMap(
                                handle -> janus.core(JanusRequests.keepalive(handle.session()))
                                        .onErrorResume(
                                                JanusError.class,
                                                e -> Mono.fromRunnable(() -> node.lost(handle, CloseReason.SFU_LOST))),
                                JanusNode.AT_ONCE))
                .then(Mono.defer(() -> node.rooms().flatMap(JanusRooms::keepAlive)));
    }

    /** Covers what no event told, such as a publisher that Janus dropped while our socket was down. */
    private Mono<Void> reconcile() {
        return node.rooms()
                .flatMapMany(known -> Flux.fromIterable(node.registry().all())
                        .filter(handle -> handle.media().kind() == Media.Kind.PUBLISH && !handle.isFed())
                        .concatMap(publisher -> known.publishers(
                                        publisher.media().room())
                                .filter(ids -> !ids.contains(publisher.media().id()))
                                .filter(ids ->
                                        node.registry().find(publisher.media().id()) != null)
                                .doOnNext(ids -> node.lost(publisher, CloseReason.ICE_FAILED))))
                .then();
    }
}
