package live.ovation.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Closure.Cause;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Stream.Unfinished;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes broadcasts, recordings and channels; {@link Reopening} takes that back. The closure, the end of what is on air and the line in the
 * audit log are one transaction; then everybody is told, and whoever sends or watches is out. The caller has seen who asks.
 */
@Service
public class Closures {

    private static final Logger log = LoggerFactory.getLogger(Closures.class);

    private final ClosureRepository rows;
    private final Streams streams;
    private final Channels channels;
    private final AccessBook book;
    private final AuditLog audit;
    private final Clock clock;

    Closures(ClosureRepository rows, Streams streams, Channels channels, AccessBook book, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.streams = streams;
        this.channels = channels;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Why something is closed, and by whom.
     *
     * @param until when it opens by itself; null: when somebody opens it
     */
    public record Order(UUID by, String reason, @Nullable Instant until) {}

    /** Empty while the channel is open, its way on air, too. */
    public Mono<Closure> of(UUID channelId) {
        return rows.ofChannel(channelId).map(ClosureRow::toClosure);
    }

    /**
     * Something that is closed now.
     *
     * @param streamId of the broadcast or recording, where only that is closed
     * @param byId who did it; null when their account is gone
     */
    public record Closed(
            UUID channelId,
            @Nullable UUID streamId,
            Closure closure,
            Instant at,
            @Nullable UUID byId) {}

    /** What is closed now, the newest first. */
    public Flux<Closed> all(int most) {
        return rows.all(most).map(Closures::closed);
    }

    /** What is closed of these channels, themselves and their broadcasts, the widest first. */
    public Flux<Closed> ofChannels(Collection<UUID> channelIds) {
        return channelIds.isEmpty() ? Flux.empty() : rows.ofChannels(channelIds).map(Closures::closed);
    }

    private static Closed closed(ClosureRow row) {
        return new Closed(row.channelId(), row.streamId(), row.toClosure(), row.at(), row.byId());
    }

    /** Empty while the recording is open; its channel's closure counts. */
    public Mono<Closure> ofRecording(UUID channelId, UUID recordingId) {
        return rows.ofRecording(channelId, recordingId).map(ClosureRow::toClosure);
    }

    /**
     * Takes off what is on air. Until it is restored its recording is hidden and its channel can't go on air. Errors with
     * {@code stream-not-found}, {@code stream-ended} and {@code already-closed}.
     */
    public Mono<Void> takeDown(UUID streamId, Order order) {
        return streams.find(streamId)
                .switchIfEmpty(Mono.error(ClosureProblems::noStream))
                .flatMap(stream -> stream instanceof Unfinished unfinished
                        ? channel(stream.channelId()).flatMap(channel -> {
                            Act act = act(AuditAction.STREAM_TAKEDOWN, channel, order)
                                    .on("stream", streamId);
                            return close(channel, streamId, Cause.STREAM, order, unfinished, act);
                        })
                        : Mono.error(ClosureProblems.ended()));
    }

    /** Hides a recording. Errors with {@code stream-not-found}, {@code stream-live} and {@code already-closed}. */
    public Mono<Void> hideRecording(UUID recordingId, Order order) {
        return streams.find(recordingId)
                .switchIfEmpty(Mono.error(ClosureProblems::noStream))
                .flatMap(stream -> stream instanceof Ended
                        ? channel(stream.channelId()).flatMap(channel -> {
                            Act act =
                                    act(AuditAction.VIDEO_HIDE, channel, order).on("video", recordingId);
                            return close(channel, recordingId, Cause.VIDEO, order, null, act);
                        })
                        : Mono.error(ClosureProblems.onAir()));
    }

    /** Closes all of a channel, and ends what it has on air. Errors with {@code already-closed}. */
    public Mono<Void> suspend(Channel channel, Order order) {
        return unfinished(channel)
                .flatMap(stream -> close(
                        channel,
                        null,
                        Cause.CHANNEL,
                        order,
                        stream.orElse(null),
                        act(AuditAction.CHANNEL_SUSPEND, channel, order)));
    }

    /**
     * Closes somebody's channel for as long as they are suspended.
     *
     * @param suspension what is written down with it, in one transaction; empty where it can't be, and then nothing happens
     * @param act what the audit log says
     */
    public Mono<Void> closeWithOwner(UUID ownerId, Order order, Mono<Void> suspension, Act act) {
        return channels.of(ownerId)
                .map(Optional::of)
                .onErrorReturn(ProblemException.class, Optional.empty())
                .defaultIfEmpty(Optional.empty())
                .flatMap(channel -> channel.isEmpty()
                        ? audit.with(suspension, act)
                        : unfinished(channel.get())
                                .flatMap(stream -> change(
                                        channel.get(),
                                        stream.orElse(null),
                                        suspension.then(Mono.defer(
                                                () -> add(channel.get().id(), null, Cause.ACCOUNT, order)
                                                        .then())),
                                        act)));
    }

    private Mono<Void> close(
            Channel channel, @Nullable UUID streamId, Cause cause, Order order, @Nullable Unfinished onAir, Act act) {
        Mono<Void> closing = add(channel.id(), streamId, cause, order)
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(ClosureProblems::alreadyClosed))
                .then();
        return change(channel, onAir, closing, act);
    }

    /** Whoever is told looks at what is written down: the broadcast ends first, so that nobody who sends is asked whether they may. */
    private Mono<Void> change(Channel channel, @Nullable Unfinished onAir, Mono<Void> writing, Act act) {
        Mono<Void> written = onAir == null
                ? audit.with(writing, act)
                : streams.endWithin(onAir, ending -> audit.with(writing.then(ending), act));
        return written.then(Mono.defer(() -> book.closedOrOpened(channel.id())))
                .doOnSuccess(
                        done -> log.info("{} {} {}", act.actorId(), act.action().word(), channel.slug()));
    }

    private Mono<Integer> add(UUID channelId, @Nullable UUID streamId, Cause cause, Order order) {
        return rows.add(channelId, streamId, cause.word(), order.reason(), order.by(), clock.instant(), order.until());
    }

    private Mono<Optional<Unfinished>> unfinished(Channel channel) {
        return streams.latest(channel.id())
                .ofType(Unfinished.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Channel> channel(UUID channelId) {
        return channels.findAll(List.of(channelId)).next().switchIfEmpty(Mono.error(ClosureProblems::noStream));
    }

    private static Act act(AuditAction action, Channel channel, Order order) {
        Act act = Act.of(action, order.by())
                .about(channel.ownerId())
                .in(channel.id())
                .because(order.reason());
        Instant until = order.until();
        return until == null ? act : act.with(Map.of("until", until.toString()));
    }
}
