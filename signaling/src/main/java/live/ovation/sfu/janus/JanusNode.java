package live.ovation.sfu.janus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.SfuNode;
import live.ovation.sfu.janus.JanusLink.Loss;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One Janus process and what we know to be alive in it. Each time the socket opens, after a restart of either side, every media session in
 * the registry is claimed; those that Janus does not know any more are closed as lost. Where other nodes can stand in, a node that hangs or
 * cannot be reached is given up with all that was on it; the only node is waited for.
 */
final class JanusNode implements JanusLink.Owner {

    private static final Logger log = LoggerFactory.getLogger(JanusNode.class);
    static final int AT_ONCE = 64;

    private final JanusAddress address;
    private final boolean alone;
    private final JanusRegistry registry;
    private final JanusEvents events;
    private final JanusProperties properties;
    private final JanusLink link;
    private final Sinks.Empty<Void> recovered = Sinks.empty();

    private volatile @Nullable JanusRooms rooms;
    private volatile Disposable upkeep = Disposables.disposed();
    private volatile Runnable changed = () -> {};
    private volatile boolean loaded;
    private volatile boolean draining;
    private final JanusHealth health;
    /** Closed for everybody, and perhaps still there in Janus. */
    private volatile List<JanusHandle> abandoned = List.of();

    /** @param alone no other node can stand in for this one */
    JanusNode(
            JanusAddress address,
            boolean alone,
            JanusRegistry registry,
            JanusEvents events,
            JanusProperties properties,
            JanusCodec codec) {
        this.address = address;
        this.alone = alone;
        this.registry = registry;
        this.events = events;
        this.health = new JanusHealth(address.name());
        this.properties = properties;
        JanusProbe probe = alone ? JanusProbe.patient(properties) : JanusProbe.QUICK;
        this.link = new JanusLink(address, probe, properties, codec, new JanusNews(this, events)::hear);
    }

    JanusAddress address() {
        return address;
    }

    JanusRegistry registry() {
        return registry;
    }

    SfuNode state() {
        return health.state(link.isOpen(), draining, registry);
    }

    /** Whether a new media session may be tried here. */
    boolean accepts() {
        return !draining && (alone || link.isOpen());
    }

    Mono<JanusConversation> conversation() {
        return link.conversation();
    }

    Mono<JanusRooms> rooms() {
        return link.conversation().flatMap(janus -> Mono.justOrEmpty(rooms));
    }

    /** Completes once what an earlier process left here was claimed, or given up. */
    Mono<Void> recovered() {
        return recovered.asMono();
    }

    /** @param onChange run when the node comes or goes */
    void start(Runnable onChange) {
        changed = onChange;
        link.start(this);
        upkeep = new JanusUpkeep(this, properties).start();
    }

    void stop() {
        upkeep.dispose();
        link.stop();
    }

    /** Ends a media session; one that is gone is no error. */
    Mono<Void> close(String mediaId, CloseReason reason) {
        return Mono.defer(() -> Mono.justOrEmpty(registry.remove(mediaId))).flatMap(handle -> {
            events.emit(new MediaEvent.Closed(handle.media(), reason));
            return destroy(handle);
        });
    }

    boolean isDraining() {
        return draining;
    }

    /** Whether the node takes nothing new; what is on it stays. */
    Mono<Void> drain(boolean on) {
        return registry.writeDraining(on).then(Mono.fromRunnable(() -> {
            log.info("Janus {} is {}", address.name(), on ? "drained" : "in use again");
            draining = on;
            changed.run();
        }));
    }

    /** What Janus still has of it after an error times out there. */
    Mono<Void> destroy(JanusHandle handle) {
        return conversation()
                .flatMap(janus -> janus.core(JanusRequests.destroy(handle.session())))
                .then(Mono.defer(() -> handle.isFed() ? rooms() : Mono.<JanusRooms>empty()))
                .flatMap(known -> unmount(known, handle))
                .onErrorResume(e -> {
                    log.debug(
                            "Media session {} was not closed in Janus: {}",
                            handle.media().id(),
                            e.toString());
                    return Mono.empty();
                })
                .then();
    }

    /** A mountpoint outlives the session that it was made for. */
    private Mono<Void> unmount(JanusRooms known, JanusHandle handle) {
        return handle.isFed()
                ? JanusMountpoints.destroy(known, handle.media().id(), properties.roomSecret())
                : Mono.empty();
    }

    /** Ends everything in a room, and the room, as far as this node has any of it. */
    Mono<Void> closeRoom(String room, CloseReason reason) {
        Mono<Void> destroyed =
                Mono.defer(() -> alone || link.isOpen() ? rooms().flatMap(known -> known.destroy(room)) : Mono.empty());
        return Flux.fromIterable(registry.inRoom(room))
                .flatMap(handle -> close(handle.media().id(), reason))
                .then(destroyed);
    }

    /** The session is over, and Janus has said so itself. */
    void lost(JanusHandle handle, CloseReason reason) {
        registry.remove(handle.media().id()).ifPresent(gone -> announce(gone, reason));
    }

    private void announce(JanusHandle gone, CloseReason reason) {
        log.info("Media session {} is over: {}", gone.media().id(), reason);
        events.emit(new MediaEvent.Closed(gone.media(), reason));
    }

    @Override
    public void ready() {
        changed.run();
    }

    @Override
    public Mono<Void> prepare(JanusConversation janus) {
        JanusRooms fresh = new JanusRooms(janus, properties);
        return load().then(Mono.defer(fresh::open))
                .then(Mono.defer(() -> clearUp(janus, fresh)))
                .thenMany(Flux.defer(() -> Flux.fromIterable(registry.all())))
                .flatMap(handle -> claim(janus, fresh, handle), AT_ONCE)
                .then()
                .doOnSuccess(done -> {
                    rooms = fresh;
                    recovered.tryEmitEmpty();
                });
    }

    private Mono<Void> load() {
        return Mono.defer(() -> loaded
                ? Mono.empty()
                : registry.load()
                        .then(registry.readDraining().doOnNext(before -> draining = before))
                        .doOnSuccess(done -> loaded = true)
                        .then());
    }

    private Mono<Void> claim(JanusConversation janus, JanusRooms fresh, JanusHandle handle) {
        return janus.core(JanusRequests.claim(handle.session()))
                .doOnNext(alive -> events.openConnected(handle.media()))
                .then()
                .onErrorResume(
                        JanusError.class,
                        e -> unmount(fresh, handle).then(Mono.fromRunnable(() -> lost(handle, CloseReason.SFU_LOST))));
    }

    @Override
    public Mono<Void> over(Loss loss) {
        health.lost(loss);
        changed.run();
        // a socket may break while Janus lives: one more try, since claiming keeps the media
        return alone || loss == Loss.CUT ? Mono.empty() : load().then(Mono.fromRunnable(this::giveUp));
    }

    private void giveUp() {
        List<JanusHandle> gone = registry.removeAll();
        if (!gone.isEmpty()) {
            log.warn("Janus {} is given up with {} media sessions", address.name(), gone.size());
            abandoned = Stream.concat(abandoned.stream(), gone.stream()).toList();
        }
        // publishers last: of too many events at once the followers lose the earliest
        gone.stream()
                .sorted(Comparator.comparing(
                        (JanusHandle handle) -> handle.media().kind() == Media.Kind.PUBLISH))
                .forEach(handle -> announce(handle, CloseReason.SFU_LOST));
        recovered.tryEmitEmpty();
    }

    /** A node that only hung still has what was given up; those people are elsewhere by now. */
    private Mono<Void> clearUp(JanusConversation janus, JanusRooms fresh) {
        List<JanusHandle> ghosts = abandoned;
        return Flux.fromIterable(ghosts)
                .flatMap(
                        ghost -> janus.core(JanusRequests.destroy(ghost.session()))
                                .onErrorResume(JanusError.class, e -> Mono.empty()),
                        AT_ONCE)
                .thenMany(Flux.fromIterable(ghosts))
                .map(ghost -> ghost.media().room())
                .distinct()
                .flatMap(fresh::destroy, AT_ONCE)
                .then(Mono.fromRunnable(() -> abandoned = List.of()));
    }
}
