package live.ovation.stream;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Closure.Cause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens again what {@link Closures} closed. That and the line in the audit log are one transaction; then everybody is told. The caller has
 * seen who asks.
 */
@Service
public class Reopening {

    private static final Logger log = LoggerFactory.getLogger(Reopening.class);

    private final ClosureRepository rows;
    private final Streams streams;
    private final Channels channels;
    private final AccessBook book;
    private final AuditLog audit;
    private final Clock clock;

    Reopening(
            ClosureRepository rows, Streams streams, Channels channels, AccessBook book, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.streams = streams;
        this.channels = channels;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * By whom something is opened again, and why.
     *
     * @param along is written down before it, in the same transaction; where that can't be, nothing is opened
     */
    public record Release(UUID by, @Nullable String reason, Mono<Void> along) {

        public Release(UUID by, @Nullable String reason) {
            this(by, reason, Mono.empty());
        }
    }

    /** Opens a broadcast again that was taken down; it does not go on. Errors with {@code stream-not-found} and {@code not-closed}. */
    public Mono<Void> restore(UUID streamId, Release release) {
        return reopen(streamId, Cause.STREAM, AuditAction.STREAM_RESTORE, "stream", release);
    }

    /** Shows a hidden recording again. Errors with {@code stream-not-found} and {@code not-closed}. */
    public Mono<Void> showRecording(UUID recordingId, Release release) {
        return reopen(recordingId, Cause.VIDEO, AuditAction.VIDEO_RESTORE, "video", release);
    }

    /** Opens a suspended channel again. Errors with {@code not-closed}. */
    public Mono<Void> reinstate(Channel channel, Release release) {
        Act act = act(AuditAction.CHANNEL_REINSTATE, channel, release);
        return open(channel.id(), null, Cause.CHANNEL, act, release.along());
    }

    /**
     * Opens somebody's channel again with them, as {@link Closures#closeWithOwner} closes it.
     *
     * @param reinstatement what is written down with it, in one transaction
     * @param act what the audit log says
     */
    public Mono<Void> openWithOwner(UUID ownerId, Mono<Void> reinstatement, Act act) {
        return channels.of(ownerId)
                .map(Optional::of)
                .onErrorReturn(ProblemException.class, Optional.empty())
                .defaultIfEmpty(Optional.empty())
                .flatMap(channel -> channel.isEmpty()
                        ? audit.with(reinstatement, act)
                        : written(
                                channel.get().id(),
                                reinstatement.then(Mono.defer(
                                        () -> rows.remove(channel.get().id(), Cause.ACCOUNT.word(), null)
                                                .then())),
                                act));
    }

    /** Opens what was closed until now; of several nodes one does. */
    Flux<Void> openWhatIsOver() {
        return rows.over(clock.instant()).concatMap(row -> {
            Act act = Act.of(row.streamId() == null ? AuditAction.CHANNEL_REINSTATE : AuditAction.STREAM_RESTORE, null)
                    .in(row.channelId())
                    .because("Its time is over");
            return open(row.channelId(), row.streamId(), Cause.of(row.cause()), act, Mono.empty())
                    .onErrorComplete(ProblemException.class);
        });
    }

    private Mono<Void> reopen(UUID streamId, Cause cause, AuditAction action, String kind, Release release) {
        return streams.find(streamId)
                .switchIfEmpty(Mono.error(ClosureProblems::noStream))
                .flatMap(stream -> channel(stream.channelId()).flatMap(channel -> {
                    Act act = act(action, channel, release).on(kind, streamId);
                    return open(channel.id(), streamId, cause, act, release.along());
                }));
    }

    private Mono<Void> open(UUID channelId, @Nullable UUID streamId, Cause cause, Act act, Mono<Void> along) {
        Mono<Void> opening = along.then(Mono.defer(() -> rows.remove(channelId, cause.word(), streamId)))
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(ClosureProblems::notClosed))
                .then();
        return written(channelId, opening, act);
    }

    private Mono<Void> written(UUID channelId, Mono<Void> opening, Act act) {
        return audit.with(opening, act)
                .then(Mono.defer(() -> book.closedOrOpened(channelId)))
                .doOnSuccess(
                        done -> log.info("{} {} {}", act.actorId(), act.action().word(), channelId));
    }

    private Mono<Channel> channel(UUID channelId) {
        return channels.findAll(List.of(channelId)).next().switchIfEmpty(Mono.error(ClosureProblems::noStream));
    }

    private static Act act(AuditAction action, Channel channel, Release release) {
        return Act.of(action, release.by())
                .about(channel.ownerId())
                .in(channel.id())
                .because(release.reason());
    }
}
