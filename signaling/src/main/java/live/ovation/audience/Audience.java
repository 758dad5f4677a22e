package live.ovation.audience;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import live.ovation.audience.Seating.Moved;
import live.ovation.channel.Channel;
import live.ovation.platform.Background;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import live.ovation.stream.Stream;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The floor: lets those receive over WebRTC who have a seat there, and no others. */
@Service
public class Audience extends Background {

    private static final Logger log = LoggerFactory.getLogger(Audience.class);
    /** For the picture of the gallery, before that of the floor is taken away. */
    private static final Duration MOVE_WITHIN = Duration.ofSeconds(10);

    /** By then it is known whether everybody sees nothing, since the broadcaster has gone. */
    private static final Duration SILENCE_KNOWN_AFTER = Duration.ofMillis(500);

    private static final int MOVING_AT_ONCE = 100_000;

    private final Streams streams;
    private final Sfu sfu;
    private final Seating seating;
    private final LayerDirector layers;
    /** Channel ids by media id. */
    private final ConcurrentMap<String, UUID> places = new ConcurrentHashMap<>();
    /** Viewers without a picture who may yet get one, with their channels. */
    private final Set<String> doubted = ConcurrentHashMap.newKeySet();

    Audience(Streams streams, Sfu sfu, Seating seating, LayerDirector layers) {
        this.streams = streams;
        this.sfu = sfu;
        this.seating = seating;
        this.layers = layers;
    }

    /**
     * What is on air, over WebRTC; a session that {@code owner} has there already is given up for it. Errors with
     * {@code stream-not-live}, and with {@code floor-full} when the owner's seat is not on the floor. The SDP is an offer.
     */
    public Mono<Negotiated> sit(Channel channel, String owner) {
        return sit(channel, owner, room -> sfu.subscribe(owner, room));
    }

    /** The same for a receiver that has numbered the codecs already. */
    public Mono<Negotiated> sit(Channel channel, String owner, PayloadTypes types) {
        return sit(channel, owner, room -> sfu.subscribe(owner, room, types));
    }

    private Mono<Negotiated> sit(Channel channel, String owner, Function<String, Mono<Negotiated>> subscribe) {
        return streams.latest(channel.id())
                .ofType(Live.class)
                .switchIfEmpty(Mono.error(SfuProblems::notLive))
                .map(stream -> stream.id().toString())
                // first, since it gives up the seat of who can't be told of another
                .delayUntil(room -> giveUp(owner, room))
                .delayUntil(room -> admit(channel, owner))
                .flatMap(room -> subscribe.apply(room).doOnError(e -> seating.release(channel.id(), owner)))
                .doOnNext(negotiated -> places.put(negotiated.media().id(), channel.id()))
                .delayUntil(negotiated -> layers.opened(negotiated.media()));
    }

    /** What a player ran into may be a reason for another seat. */
    public Mono<Void> trouble(Channel channel, String owner, Trouble trouble) {
        return Mono.fromRunnable(() -> {
            if (trouble == Trouble.STALLED) {
                doubt(channel, owner);
            } else {
                seating.report(channel.id(), owner, trouble);
            }
        });
    }

    /** Goes on beside what the viewer says next, since that tells whether a picture has come after all. */
    private void doubt(Channel channel, String owner) {
        String doubt = channel.id() + " " + owner;
        if (doubted.add(doubt)) {
            Mono.delay(SILENCE_KNOWN_AFTER)
                    .then(streams.latest(channel.id()))
                    .ofType(Live.class)
                    .filterWhen(live -> layers.staysDark(owner, live.id()))
                    .doFinally(end -> doubted.remove(doubt))
                    .subscribe(
                            live -> seating.report(channel.id(), owner, Trouble.STALLED),
                            e -> log.warn("Could not tell why {} sees nothing: {}", owner, e.toString()));
        }
    }

    /**
     * Takes note of what a viewer on the floor measured over the last second; answers when another layer follows from it.
     *
     * @param picture the size of what is decoded
     */
    public Mono<LayerDecision> received(Media media, ReceptionReport report, @Nullable PictureSize picture) {
        UUID channelId = places.get(media.id());
        return channelId == null ? Mono.empty() : layers.report(channelId, media, report, picture);
    }

    /** Follows a viewer's own choice of a layer, and says what they get. */
    public Mono<LayerDecision> choose(Media media, LayerWish wish) {
        return layers.choose(media, wish);
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                sfu.events().ofType(MediaEvent.Closed.class).subscribe(closed -> left(closed.media())),
                sfu.events()
                        .ofType(MediaEvent.Connected.class)
                        .map(MediaEvent.Connected::media)
                        .filter(media -> media.kind() == Media.Kind.PUBLISH)
                        .flatMap(this::channelOf)
                        .subscribe(seating::forgive),
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
                // its picture stays until the new session has one
                .filter(media -> !sfu.isMoving(media.id()))
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

    private Mono<UUID> channelOf(Media media) {
        return streams.find(UUID.fromString(media.room()))
                .map(Stream::channelId)
                .onErrorResume(e -> survive(e).cast(UUID.class));
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
        UUID channelId = places.remove(media.id());
        layers.closed(media);
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
