package live.ovation.gateway;

import java.time.Duration;
import java.util.List;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.Background;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Access;
import live.ovation.stream.AccessBook;
import live.ovation.stream.AccessChange;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks those who watch again when the rule changes, and sends out who may not any more. */
@Component
class DoorWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(DoorWatch.class);
    private static final int AT_ONCE = 16;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final AccessBook book;
    private final Access access;
    private final Door door;
    private final Attendance attendance;
    private final Streams streams;
    private final Channels channels;
    private final Sfu sfu;

    DoorWatch(
            AccessBook book,
            Access access,
            Door door,
            Attendance attendance,
            Streams streams,
            Channels channels,
            Sfu sfu) {
        this.book = book;
        this.access = access;
        this.door = door;
        this.attendance = attendance;
        this.streams = streams;
        this.channels = channels;
        this.sfu = sfu;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                book.changes().concatMap(this::follow).subscribe(),
                sfu.events()
                        .ofType(MediaEvent.Closed.class)
                        .subscribe(closed -> door.left(closed.media().id())));
    }

    private Mono<Void> follow(AccessChange change) {
        return channels.findAll(List.of(change.channelId()))
                .next()
                .flatMap(
                        channel -> askParticipants(channel, change).then(Mono.defer(() -> askPlayers(channel, change))))
                .onErrorResume(e -> {
                    log.error("Not everybody in a channel could be asked again", e);
                    return Mono.empty();
                });
    }

    private Mono<Void> askParticipants(Channel channel, AccessChange change) {
        return Flux.fromIterable(attendance.present())
                .filter(connection -> isConcerned(connection.viewerIn(channel), change))
                .flatMap(connection -> askParticipant(connection, channel), AT_ONCE)
                .then();
    }

    private static boolean isConcerned(@Nullable Viewer viewer, AccessChange change) {
        return viewer != null
                && (change.accountId() == null || change.accountId().equals(viewer.accountId()));
    }

    /** Who cannot be judged is sent out as well, and comes back by asking again. */
    private Mono<Void> askParticipant(Connection connection, Channel channel) {
        return door.ask(connection, channel)
                .timeout(ANSWER_WITHIN)
                .doOnNext(rule -> connection.send(new ServerMessage.AccessChanged(channel.slug(), !rule.isOpen())))
                .then()
                .onErrorResume(e -> sendOut(connection, channel, e));
    }

    private Mono<Void> sendOut(Connection connection, Channel channel, Throwable e) {
        ServerMessage.Problem problem = MessageCodec.problem(e, null);
        connection.unfollow(channel.slug());
        connection.send(new ServerMessage.SentOut(channel.slug(), problem.code(), problem.detail(), problem.why()));
        Participant who = connection.participant();
        return who == null ? Mono.empty() : close(channel, who.owner());
    }

    private Mono<Void> close(Channel channel, String owner) {
        return sessions(channel)
                .filter(media -> media.owner().equals(owner))
                .concatMap(media -> sfu.close(media.id(), CloseReason.ENDED))
                .then();
    }

    /** Players over WHEP, and participants whose sockets are not there just now. */
    private Mono<Void> askPlayers(Channel channel, AccessChange change) {
        return change.rule().isOpen()
                ? Mono.empty()
                : sessions(channel)
                        .filter(media -> !attendance.isPresent(media.owner()))
                        .filterWhen(media -> mayNot(channel, door.player(media.id())), AT_ONCE)
                        .concatMap(media -> sfu.close(media.id(), CloseReason.ENDED))
                        .then();
    }

    private Mono<Boolean> mayNot(Channel channel, Viewer viewer) {
        return access.watch(channel, viewer)
                .timeout(ANSWER_WITHIN)
                .map(rule -> false)
                .onErrorReturn(ProblemException.class, true);
    }

    private Flux<Media> sessions(Channel channel) {
        return streams.latest(channel.id())
                .map(stream -> stream.id().toString())
                .flatMapMany(room -> sfu.all().filter(media -> media.room().equals(room)))
                .filter(media -> media.kind() == Media.Kind.SUBSCRIBE);
    }
}
