package live.ovation.sfu.janus;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Hands on what happens: to all who follow everything, and per media session, with the first moments kept for late listeners. */
@Component
class JanusEvents {

    private static final int FOLLOWERS_LAG = 4096;
    /** More than the candidates of one negotiation. */
    private static final int FIRST_MOMENTS = 64;

    private final Sinks.Many<MediaEvent> all = Sinks.many().multicast().directBestEffort();
    private final ConcurrentMap<String, Sinks.Many<MediaEvent>> perMedia = new ConcurrentHashMap<>();
    private final Set<String> connected = ConcurrentHashMap.newKeySet();
    private final Set<String> moving = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Set<String>> tracksArriving = new ConcurrentHashMap<>();

    Flux<MediaEvent> all() {
        return all.asFlux().onBackpressureBuffer(FOLLOWERS_LAG, BufferOverflowStrategy.DROP_OLDEST);
    }

    Flux<MediaEvent> of(String mediaId) {
        return Flux.defer(() -> {
            Sinks.Many<MediaEvent> sink = perMedia.get(mediaId);
            return sink == null ? Flux.empty() : sink.asFlux();
        });
    }

    /** From now on events of this media session are kept. */
    void open(Media media) {
        perMedia.put(media.id(), Sinks.many().replay().limit(FIRST_MOMENTS));
    }

    /** The same for a session that was connected before this process knew it, with sound and picture as far as anybody can tell. */
    void openConnected(Media media) {
        if (perMedia.containsKey(media.id())) {
            return;
        }
        open(media);
        connected.add(media.id());
        tracksArriving.put(media.id(), new HashSet<>(Set.of("0", "1")));
    }

    /** Completes once ICE and DTLS of the session are done; errors never, so give it a time-out. */
    Mono<Void> connected(Media media) {
        return connected.contains(media.id())
                ? Mono.empty()
                : of(media.id()).ofType(MediaEvent.Connected.class).next().then();
    }

    /** Whether its owner has been asked to go elsewhere. */
    boolean isMoving(String mediaId) {
        return moving.contains(mediaId);
    }

    void emit(MediaEvent event) {
        switch (event) {
            case MediaEvent.Connected e -> connected.add(e.media().id());
            case MediaEvent.Moving e -> moving.add(e.media().id());
            case MediaEvent.Candidate e -> {}
            case MediaEvent.Silent e -> {}
            case MediaEvent.Flowing e -> {}
            case MediaEvent.Closed e -> moving.remove(e.media().id());
        }
        Sinks.Many<MediaEvent> sink = perMedia.get(event.media().id());
        if (sink != null) {
            synchronized (sink) {
                sink.tryEmitNext(event);
                if (event instanceof MediaEvent.Closed) {
                    sink.tryEmitComplete();
                    perMedia.remove(event.media().id());
                    connected.remove(event.media().id());
                    tracksArriving.remove(event.media().id());
                }
            }
        }
        synchronized (all) {
            all.tryEmitNext(event);
        }
    }

    /** A publisher is silent when none of its tracks arrives, and flows as soon as one does. */
    void track(Media media, String mid, boolean receiving) {
        Set<String> arriving = tracksArriving.computeIfAbsent(media.id(), id -> new HashSet<>());
        synchronized (arriving) {
            boolean flowed = !arriving.isEmpty();
            boolean changed = receiving ? arriving.add(mid) : arriving.remove(mid);
            boolean flows = !arriving.isEmpty();
            if (changed && flowed != flows) {
                emit(flows ? new MediaEvent.Flowing(media) : new MediaEvent.Silent(media));
            }
        }
    }
}
