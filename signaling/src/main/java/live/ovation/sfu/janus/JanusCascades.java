package live.ovation.sfu.janus;

import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.SfuNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets other nodes help a publisher's own when that is full: which viewers go where, and what carries the media there. */
@Component
class JanusCascades extends Background {

    private static final Logger log = LoggerFactory.getLogger(JanusCascades.class);

    private final JanusNodes nodes;
    private final JanusEvents events;
    private final JanusProperties properties;
    private final ConcurrentMap<Link, Mono<Void>> links = new ConcurrentHashMap<>();

    private record Link(String publisher, JanusNode edge) {}

    JanusCascades(JanusNodes nodes, JanusEvents events, JanusProperties properties) {
        this.nodes = nodes;
        this.events = events;
        this.properties = properties;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                events.all()
                        .ofType(MediaEvent.Closed.class)
                        .filter(closed -> closed.media().kind() == Media.Kind.PUBLISH)
                        .concatMap(closed -> end(closed.media(), closed.reason()))
                        .subscribe(),
                nodes.changes()
                        .filter(node -> node.state() == SfuNode.State.HUNG || node.state() == SfuNode.State.GONE)
                        .onBackpressureLatest()
                        .concatMap(node -> Flux.fromStream(nodes.all())
                                .filter(edge -> edge.address().name().equals(node.name()))
                                .concatMap(this::detach))
                        .subscribe());
    }

    /** Where the publisher's next viewer goes: home while there is room, then where it is already, then to the emptiest. */
    JanusNode nodeFor(JanusNode home, JanusHandle publisher) {
        if (hasRoom(home)) {
            return home;
        }
        Comparator<JanusNode> known = Comparator.comparing(
                edge -> !links.containsKey(new Link(publisher.media().id(), edge)));
        return nodes.all()
                .filter(edge -> !edge.equals(home) && edge.accepts() && hasRoom(edge))
                .min(known.thenComparingInt(edge -> edge.registry().subscribers()))
                .orElse(home);
    }

    private boolean hasRoom(JanusNode node) {
        return node.registry().subscribers() < properties.places();
    }

    /** Completes when the edge has a mountpoint that the publisher's media flows to. */
    Mono<Void> extend(JanusNode home, JanusHandle publisher, JanusNode edge) {
        Link link = new Link(publisher.media().id(), edge);
        return Mono.defer(() -> links.computeIfAbsent(
                link,
                absent -> open(home, publisher, edge)
                        .doOnError(e -> links.remove(link))
                        .cache()));
    }

    private Mono<Void> open(JanusNode home, JanusHandle publisher, JanusNode edge) {
        return Mono.zip(home.rooms(), edge.rooms())
                .flatMap(rooms -> new JanusMountpoints(
                                rooms.getT1(),
                                rooms.getT2(),
                                Objects.requireNonNullElse(edge.address().url().getHost(), "127.0.0.1"),
                                nodes.indexOf(edge),
                                properties.roomSecret())
                        .open(publisher))
                .doOnSuccess(done -> log.info(
                        "Room {} is on Janus {}, too",
                        publisher.media().room(),
                        edge.address().name()));
    }

    /** Viewers elsewhere come back, where the room goes on. */
    private Mono<Void> end(Media publisher, CloseReason reason) {
        CloseReason theirs = reason == CloseReason.ENDED || reason == CloseReason.SFU_LOST ? reason : CloseReason.MOVED;
        return Flux.fromStream(nodes::all)
                .filter(edge -> links.remove(new Link(publisher.id(), edge)) != null
                        || edge.registry().inRoom(publisher.room()).stream()
                                .anyMatch(viewer -> publisher.id().equals(viewer.via())))
                .flatMap(edge -> Flux.fromIterable(edge.registry().inRoom(publisher.room()))
                        .filter(viewer -> publisher.id().equals(viewer.via()))
                        .flatMap(viewer -> edge.close(viewer.media().id(), theirs), JanusNode.AT_ONCE)
                        .then(Mono.defer(edge::rooms))
                        .flatMap(rooms -> JanusMountpoints.destroy(rooms, publisher.id(), properties.roomSecret())))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    /** A node that comes back hands out the same ports again: nothing may be sent there any more. */
    private Mono<Void> detach(JanusNode edge) {
        links.keySet().removeIf(link -> link.edge().equals(edge));
        int index = nodes.indexOf(edge);
        return Flux.fromStream(nodes::all)
                .filter(home -> !home.equals(edge) && home.accepts())
                .flatMap(home -> home.rooms()
                        .flatMapMany(rooms -> Flux.fromIterable(home.registry().all())
                                .filter(handle -> handle.media().kind() == Media.Kind.PUBLISH)
                                .concatMap(publisher -> new JanusForwarders(rooms)
                                        .stop(publisher, ssrc -> JanusMountpoints.isOf(index, ssrc)))))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    private static Mono<Void> survive(Throwable e) {
        log.warn("A cascade could not be taken down: {}", e.toString());
        return Mono.empty();
    }
}
