package live.ovation.audience;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.channel.Channel;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewers;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Who watches. */
@Service
public class Audience implements SmartLifecycle {

    private final Streams streams;
    private final Sfu sfu;
    private final Viewers viewers;
    /** Stream ids by media id; what makes each viewer count once. */
    private final ConcurrentMap<String, UUID> seats = new ConcurrentHashMap<>();

    private volatile Disposable watching = Disposables.disposed();

    Audience(Streams streams, Sfu sfu, Viewers viewers) {
        this.streams = streams;
        this.sfu = sfu;
        this.viewers = viewers;
    }

    /**
     * A seat in front of what is on air; a seat that {@code owner} has there already is given up for it. Errors with
     * {@code stream-not-live}. The SDP is an offer.
     */
    public Mono<Negotiated> sit(Channel channel, String owner) {
        return streams.latest(channel.id())
                .ofType(Live.class)
                .switchIfEmpty(Mono.error(SfuProblems::notLive))
                .map(stream -> stream.id().toString())
                .delayUntil(room -> giveUp(owner, room))
                .flatMap(room -> sfu.subscribe(owner, room))
                .doOnNext(negotiated -> seated(negotiated.media()));
    }

    @Override
    public void start() {
        watching = Disposables.composite(
                sfu.events().ofType(MediaEvent.Closed.class).subscribe(closed -> left(closed.media())),
                sfu.recovered().thenMany(sfu.all()).subscribe(this::seated));
    }

    @Override
    public void stop() {
        watching.dispose();
    }

    @Override
    public boolean isRunning() {
        return !watching.isDisposed();
    }

    private Mono<Void> giveUp(String owner, String room) {
        return sfu.ownedBy(owner)
                .filter(media ->
                        media.kind() == Media.Kind.SUBSCRIBE && media.room().equals(room))
                .concatMap(media -> sfu.close(media.id(), CloseReason.REPLACED))
                .then();
    }

    private void seated(Media media) {
        UUID streamId = UUID.fromString(media.room());
        if (media.kind() == Media.Kind.SUBSCRIBE && seats.putIfAbsent(media.id(), streamId) == null) {
            viewers.arrived(streamId);
        }
    }

    private void left(Media media) {
        UUID streamId = seats.remove(media.id());
        if (streamId != null) {
            viewers.left(streamId);
        }
    }
}
