package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.platform.Background;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.SfuNode;
import live.ovation.sfu.SfuProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings a publisher's media to where its room does not reach: to other nodes when its own is full, and to receivers that number codecs
 * otherwise than rooms do.
 */
@Component
class JanusCascades extends Background {

    private static final Logger log = LoggerFactory.getLogger(JanusCascades.class);

    /** Numberings of one publisher at the same time; browsers of one kind number alike. */
    private static final int NUMBERINGS = 8;

    /** A numbering that nobody has watched for so long is given up. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final JanusNodes nodes;
    private final JanusEvents events;
    private final JanusRelays relays;
    private final JanusProperties properties;
    private final ConcurrentMap<Link, Mono<Void>> links = new ConcurrentHashMap<>();

    private record Link(JanusMountpoint mountpoint, JanusNode edge) {}

    JanusCascades(JanusNodes nodes, JanusEvents events, JanusRelays relays, JanusProperties properties) {
        this.nodes = nodes;
        this.events = events;
        this.relays = relays;
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
                Flux.interval(IDLE)
                        .onBackpressureDrop()
                        .concatMap(tick -> giveUpIdle())
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
        Comparator<JanusNode> known = Comparator.comparing(edge -> !links.containsKey(
                new Link(new JanusMountpoint(publisher.media().id(), null), edge)));
        return nodes.all()
                .filter(edge -> !edge.equals(home) && edge.accepts() && hasRoom(edge))
                .min(known.thenComparingInt(edge -> edge.registry().subscribers()))
                .orElse(home);
    }

    private boolean hasRoom(JanusNode node) {
        return node.registry().subscribers() < properties.places();
    }

    /** Completes when the edge has the mountpoint and the publisher's media flows to it. */
    Mono<Void> extend(JanusNode home, JanusHandle publisher, JanusNode edge, JanusMountpoint mountpoint) {
        Link link = new Link(mountpoint, edge);
        return Mono.defer(() -> !links.containsKey(link) && numberings(mountpoint.publisher()) >= NUMBERINGS
                ? Mono.error(SfuProblems.rejected())
                : links.computeIfAbsent(
                        link,
                        absent -> open(home, publisher, link)
                                .doOnError(e -> links.remove(link))
                                .cache()));
    }

    /** Sends what a fed publisher sends to where its viewers sit already. */
    Mono<Void> resume(JanusNode home, JanusHandle publisher) {
        String id = publisher.media().id();
        List<JanusMountpoint> watched = home.registry().inRoom(publisher.media().room()).stream()
                .flatMap(viewer -> Stream.ofNullable(viewer.via()))
                .distinct()
                .flatMap(via -> JanusMountpoint.renumbered(id, via).stream())
                .toList();
        return Flux.fromIterable(watched)
                .concatMap(mountpoint -> extend(home, publisher, home, mountpoint))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    private long numberings(String publisher) {
        return links.keySet().stream()
                .map(Link::mountpoint)
                .filter(mountpoint ->
                        mountpoint.types() != null && mountpoint.publisher().equals(publisher))
                .distinct()
                .count();
    }

    private Mono<Void> open(JanusNode home, JanusHandle publisher, Link link) {
        Mono<Void> opened = publisher.isFed()
                ? relays.renumber(home, publisher, link.mountpoint())
                : between(home, link.edge()).flatMap(route -> route.open(publisher, link.mountpoint()));
        return opened.doOnSuccess(done -> log.info(
                "Room {} is on Janus {} as {}, too",
                publisher.media().room(),
                link.edge().address().name(),
                link.mountpoint().payloadTypes()));
    }

    private Mono<JanusMountpoints> between(JanusNode home, JanusNode edge) {
        String host = home.equals(edge) ? null : edge.address().url().getHost();
        return Mono.zip(home.rooms(), edge.rooms())
                .map(rooms -> new JanusMountpoints(
                        rooms.getT1(),
                        rooms.getT2(),
                        Objects.requireNonNullElse(host, "127.0.0.1"),
                        nodes.indexOf(edge),
                        properties.roomSecret()));
    }

    /** What nobody watches any more costs its packets all the same. */
    Mono<Void> giveUpIdle() {
        return Flux.fromIterable(links.keySet())
                .filter(link -> link.mountpoint().types() != null && isIdle(link))
                .concatMap(link -> Mono.justOrEmpty(nodes.find(link.mountpoint().publisher()))
                        .flatMap(home -> giveUp(home, link)))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    private Mono<Void> giveUp(JanusNode home, Link link) {
        JanusHandle publisher = home.registry().find(link.mountpoint().publisher());
        links.remove(link);
        return publisher == null
                ? Mono.empty()
                : stop(home, publisher, link)
                        .then(Mono.defer(
                                () -> destroy(link.edge(), link.mountpoint().id())));
    }

    private Mono<Void> stop(JanusNode home, JanusHandle publisher, Link link) {
        return publisher.isFed()
                ? Mono.fromRunnable(() -> relays.stop(publisher, link.mountpoint()))
                : between(home, link.edge()).flatMap(route -> route.stop(publisher, link.mountpoint()));
    }

    private static boolean isIdle(Link link) {
        String id = link.mountpoint().id();
        return link.edge().registry().all().stream().noneMatch(viewer -> id.equals(viewer.via()));
    }

    private Mono<Void> destroy(JanusNode edge, String mountpoint) {
        return edge.rooms().flatMap(rooms -> JanusMountpoints.destroy(rooms, mountpoint, properties.roomSecret()));
    }

    /** Viewers elsewhere come back, where the room goes on. */
    private Mono<Void> end(Media publisher, CloseReason reason) {
        CloseReason theirs = reason == CloseReason.ENDED || reason == CloseReason.SFU_LOST ? reason : CloseReason.MOVED;
        return Flux.fromStream(nodes::all)
                .flatMap(edge -> end(publisher, theirs, edge))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    private Mono<Void> end(Media publisher, CloseReason theirs, JanusNode edge) {
        List<JanusHandle> viewers = edge.registry().inRoom(publisher.room()).stream()
                .filter(viewer -> viewer.watches(publisher.id()))
                .toList();
        Set<String> mountpoints = viewers.stream().map(JanusHandle::via).collect(Collectors.toSet());
        links.keySet().stream()
                .filter(link -> link.edge().equals(edge)
                        && link.mountpoint().publisher().equals(publisher.id()))
                .forEach(link -> mountpoints.add(link.mountpoint().id()));
        links.keySet()
                .removeIf(link -> link.edge().equals(edge)
                        && link.mountpoint().publisher().equals(publisher.id()));
        return Flux.fromIterable(viewers)
                .flatMap(viewer -> edge.close(viewer.media().id(), theirs), JanusNode.AT_ONCE)
                .thenMany(Flux.fromIterable(mountpoints))
                .concatMap(mountpoint -> destroy(edge, mountpoint))
                .then();
    }

    /** A node that comes back hands out the same ports again: nothing may be sent there any more. */
    private Mono<Void> detach(JanusNode edge) {
        links.keySet().removeIf(link -> link.edge().equals(edge));
        int index = nodes.indexOf(edge);
        return Flux.fromStream(nodes::all)
                .filter(home -> !home.equals(edge) && home.accepts())
                .flatMap(home -> home.rooms()
                        .flatMapMany(rooms -> Flux.fromIterable(home.registry().all())
                                .filter(handle -> handle.media().kind() == Media.Kind.PUBLISH && !handle.isFed())
                                .concatMap(publisher -> new JanusForwarders(rooms)
                                        .stop(publisher, ssrc -> JanusMountpoint.goesTo(index, ssrc)))))
                .then()
                .onErrorResume(JanusCascades::survive);
    }

    private static Mono<Void> survive(Throwable e) {
        log.warn("A cascade is not as it should be: {}", e.toString());
        return Mono.empty();
    }
}
