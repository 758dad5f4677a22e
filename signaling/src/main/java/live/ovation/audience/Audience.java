package live.ovation.audience;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.audience.Seating.Moved;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The floor: lets those receive over WebRTC who have a seat there, and no others. */
@Service
public class Audience implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Audience.class);
    /** For the picture of the gallery, before that of the floor is taken away. */
    private static final Duration MOVE_WITHIN = Duration.ofSeconds(10);

    private static final int MOVING_AT_ONCE = 100_000;

    private final Streams streams;
    private final Sfu sfu;
    private final Seating seating;
    private final Egress egress;
    /** Channel ids by media id. */
    private final ConcurrentMap<String, UUID> places = new ConcurrentHashMap<>();

    private volatile Disposable watching = Disposables.disposed();

    Audience(Streams streams, Sfu sfu, Seating seating, Egress egress) {
        this.streams = streams;
        this.sfu = sfu;
        this.seating = seating;
        this.egress = egress;
    }

    /**
     * What is on air, over WebRTC; a session that {@code owner} has there already is given up for it. Errors with
     * {@code stream-not-live}, and with {@code floor-full} when the owner's seat is not on the floor. The SDP is an offer.
     */
    public Mono<Negotiated> sit(Channel channel, String owner) {
        return streams.latest(channel.id())
                .ofType(Live.class)
                .switchIfEmpty(Mono.error(SfuProblems::notLive))
                .map(stream -> stream.id().toString())
                // first, since it gives up the seat of who can't be told of another
                .delayUntil(room -> giveUp(owner, room))
                .delayUntil(room -> admit(channel, owner))
                .flatMap(room -> sfu.subscribe(owner, room).doOnError(e -> seating.release(channel.id(), owner)))
                .doOnNext(negotiated -> places.put(negotiated.media().id(), channel.id()));
    }

    /** What a floor viewer receives, bit/s. */
    void received(Media media, long bitsPerSecond) {
        if (places.containsKey(media.id())) {
            egress.report(media.id(), bitsPerSecond);
        }
    }

    @Override
    public void start() {
        watching = Disposables.composite(
                sfu.events().ofType(MediaEvent.Closed.class).subscribe(closed -> left(closed.media())),
                sfu.recovered()
                        .thenMany(sfu.all())
                        .filter(media -> media.kind() == Media.Kind.SUBSCRIBE)
                        .concatMap(this::isBack)
                        .subscribe(),
                seating.moves()
                        .filter(move -> move.verdict().seat() == Seat.GALLERY)
                        .flatMap(move -> Mono.delay(MOVE_WITHIN).then(Mono.defer(() -> clear(move))), MOVING_AT_ONCE)
                        .subscribe());
    }

    @Override
    public void stop() {
        watching.dispose();
    }

    @Override
    public boolean isRunning() {
        return !watching.isDisposed();
    }

    private Mono<Verdict> admit(Channel channel, String owner) {
        return seating.admit(channel.id(), owner).flatMap(verdict -> {
            if (verdict.seat() != Seat.GALLERY) {
                return Mono.just(verdict);
            }
            seating.release(channel.id(), owner);
            return Mono.error(new ProblemException(
                    "floor-full",
                    HttpStatus.CONFLICT,
                    "There is no room for you on the floor just now. Watch from the gallery.",
                    Duration.ofSeconds(5)));
        });
    }

    private Mono<Void> giveUp(String owner, String room) {
        return sfu.ownedBy(owner)
                .filter(media ->
                        media.kind() == Media.Kind.SUBSCRIBE && media.room().equals(room))
                .concatMap(media -> sfu.close(media.id(), CloseReason.REPLACED))
                .then();
    }

    /** Those who were told to go to the gallery and haven't gone. */
    private Mono<Void> clear(Moved move) {
        return Flux.defer(() -> sfu.ownedBy(move.owner()))
                .filter(media -> move.channelId().equals(places.get(media.id())))
                .filter(media -> isInGallery(move))
                .concatMap(media -> sfu.close(media.id(), CloseReason.REPLACED))
                .then()
                .onErrorResume(Audience::survive);
    }

    private boolean isInGallery(Moved move) {
        Hall hall = seating.find(move.channelId());
        Verdict now = hall == null ? null : hall.verdictOf(move.owner());
        return now != null && now.seat() == Seat.GALLERY;
    }

    /** Media sessions that an earlier process made; their owners may come back, or are no participants at all. */
    private Mono<Void> isBack(Media media) {
        return streams.find(UUID.fromString(media.room()))
                .doOnNext(stream -> places.put(media.id(), stream.channelId()))
                .flatMap(stream -> seating.admit(stream.channelId(), media.owner()))
                .then()
                .onErrorResume(Audience::survive);
    }

    private void left(Media media) {
        egress.forget(media.id());
        UUID channelId = places.remove(media.id());
        if (channelId != null) {
            sfu.ownedBy(media.owner())
                    .filter(other -> channelId.equals(places.get(other.id())))
                    .hasElements()
                    .filter(another -> !another)
                    .subscribe(none -> seating.release(channelId, media.owner()));
        }
    }

    private static Mono<Void> survive(Throwable e) {
        log.warn("A seat could not be followed: {}", e.toString());
        return Mono.empty();
    }
}
