package live.ovation.sfu.janus;

import java.util.function.Function;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One Janus process and what we know to be alive in it. Each time the socket opens, after a restart of either side, every media session in
 * the registry is claimed; those that Janus does not know any more are closed as lost.
 */
@Component
class JanusNode implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JanusNode.class);
    private static final int AT_ONCE = 64;

    private final JanusRegistry registry;
    private final JanusEvents events;
    private final JanusProperties properties;
    private final JanusLink link;
    private final Sinks.Empty<Void> recovered = Sinks.empty();

    private volatile @Nullable JanusRooms rooms;
    private volatile Disposable upkeep = Disposables.disposed();
    private volatile boolean loaded;

    JanusNode(JanusRegistry registry, JanusEvents events, JanusProperties properties, JanusCodec codec) {
        this.registry = registry;
        this.events = events;
        this.properties = properties;
        this.link = new JanusLink(properties, codec, this::unasked);
    }

    Mono<JanusConversation> conversation() {
        return link.conversation();
    }

    Mono<JanusRooms> rooms() {
        return link.conversation().flatMap(janus -> Mono.justOrEmpty(rooms));
    }

    Mono<Void> recovered() {
        return recovered.asMono();
    }

    @Override
    public void start() {
        link.start(this::prepare);
        upkeep = Disposables.composite(
                Flux.interval(properties.keepalive())
                        .onBackpressureDrop()
                        .concatMap(tick -> keepAlive())
                        .subscribe(),
                Flux.interval(properties.reconcile())
                        .onBackpressureDrop()
                        .concatMap(tick -> reconcile())
                        .subscribe());
    }

    @Override
    public void stop() {
        upkeep.dispose();
        link.stop();
    }

    /** Before the web server: whoever comes back finds their media sessions claimed already. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !upkeep.isDisposed();
    }

    private Mono<Void> prepare(JanusConversation janus) {
        JanusRooms fresh = new JanusRooms(janus, properties);
        return (loaded ? Mono.<Void>empty() : registry.load().doOnSuccess(done -> loaded = true))
                .then(Mono.defer(fresh::open))
                .thenMany(Flux.defer(() -> Flux.fromIterable(registry.all())))
                .flatMap(handle -> claim(janus, handle), AT_ONCE)
                .then()
                .doOnSuccess(done -> {
                    rooms = fresh;
                    recovered.tryEmitEmpty();
                });
    }

    private Mono<Void> claim(JanusConversation janus, JanusHandle handle) {
        return janus.core(JanusRequests.claim(handle.session()))
                .doOnNext(alive -> events.openConnected(handle.media()))
                .then()
                .onErrorResume(JanusError.class, e -> Mono.fromRunnable(() -> lost(handle, CloseReason.SFU_LOST)));
    }

    private void lost(JanusHandle handle, CloseReason reason) {
        registry.remove(handle.media().id()).ifPresent(gone -> {
            log.info("Media session {} is over: {}", gone.media().id(), reason);
            events.emit(new MediaEvent.Closed(gone.media(), reason));
        });
    }

    private Mono<Void> keepAlive() {
        return link.conversation()
                .flatMapMany(janus -> Flux.fromIterable(registry.all())
                        .flatMap(
                                handle -> janus.core(JanusRequests.keepalive(handle.session()))
                                        .onErrorResume(
                                                JanusError.class,
                                                e -> Mono.fromRunnable(() -> lost(handle, CloseReason.SFU_LOST))),
                                AT_ONCE))
                .then(rooms().flatMap(JanusRooms::keepAlive))
                .onErrorResume(this::nextTime);
    }

    /** Covers what no event told, such as a publisher that Janus dropped while our socket was down. */
    private Mono<Void> reconcile() {
        return rooms().flatMapMany(known -> Flux.fromIterable(registry.all())
                        .filter(handle -> handle.media().kind() == Media.Kind.PUBLISH)
                        .concatMap(publisher -> known.publishers(
                                        publisher.media().room())
                                .filter(ids -> !ids.contains(publisher.media().id()))
                                .filter(ids -> registry.find(publisher.media().id()) != null)
                                .doOnNext(ids -> lost(publisher, CloseReason.ICE_FAILED))))
                .then()
                .onErrorResume(this::nextTime);
    }

    private Mono<Void> nextTime(Throwable e) {
        log.debug("Upkeep of Janus put off: {}", e.toString());
        return Mono.empty();
    }

    private void unasked(JanusMessage message) {
        switch (message) {
            case JanusMessage.Trickle m ->
                forward(m.session(), media -> new MediaEvent.Candidate(media, m.candidate()));
            case JanusMessage.WebRtcUp m -> forward(m.session(), MediaEvent.Connected::new);
            case JanusMessage.MediaFlow m -> track(m);
            case JanusMessage.Hangup m -> hungUp(m);
            case JanusMessage.Timeout m -> timedOut(m.session());
            case JanusMessage.SlowLink m -> log.debug("Slow link in session {}: {} lost", m.session(), m.lost());
            case JanusMessage.Event m -> log.debug("Event of session {}", m.session());
            case JanusMessage.Reply m -> log.debug("Late reply to {}", m.transaction());
            case JanusMessage.Other m -> log.trace("Janus said {}", m.kind());
        }
    }

    private void forward(long session, Function<Media, MediaEvent> event) {
        JanusHandle handle = registry.ofSession(session);
        if (handle != null) {
            events.emit(event.apply(handle.media()));
        }
    }

    private void track(JanusMessage.MediaFlow flow) {
        JanusHandle handle = registry.ofSession(flow.session());
        if (handle != null && handle.media().kind() == Media.Kind.PUBLISH) {
            events.track(handle.media(), flow.mid(), flow.receiving());
        }
    }

    private void hungUp(JanusMessage.Hangup hangup) {
        JanusHandle handle = registry.ofSession(hangup.session());
        if (handle != null) {
            log.info("Janus hung up {}: {}", handle.media().id(), hangup.reason());
            lost(handle, CloseReason.ICE_FAILED);
            link.conversation()
                    .flatMap(janus -> janus.core(JanusRequests.destroy(hangup.session())))
                    .subscribe(done -> {}, e -> log.debug("Session {} left to time out", hangup.session()));
        }
    }

    private void timedOut(long session) {
        JanusHandle handle = registry.ofSession(session);
        if (handle != null) {
            lost(handle, CloseReason.EXPIRED);
        }
    }
}
