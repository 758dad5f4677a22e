package live.ovation.recording;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Access;
import live.ovation.stream.AccessBook;
import live.ovation.stream.AccessRule;
import live.ovation.stream.Closure;
import live.ovation.stream.PlaybackClaims;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Viewer;
import live.ovation.stream.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may watch which recording, by the rule that is the same for what is live. Remembers for a moment what it read: every segment is
 * asked for, by every player.
 */
@Component
class Screenings {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST = 512;

    private final RecordingRepository recordings;
    private final Channels channels;
    private final Access access;
    private final AccessBook book;
    private final PlaybackTokens tokens;
    private final ConcurrentMap<UUID, Mono<Screening>> known = new ConcurrentHashMap<>();

    Screenings(
            RecordingRepository recordings, Channels channels, Access access, AccessBook book, PlaybackTokens tokens) {
        this.recordings = recordings;
        this.channels = channels;
        this.access = access;
        this.book = book;
        this.tokens = tokens;
    }

    /** A recording and whom it is for. */
    record Screening(RecordingRow row, AccessRule rule) {

        boolean admits(@Nullable PlaybackClaims claims) {
            return rule.isOpen() || (claims != null && claims.fits(rule));
        }
    }

    /** The recording for a player that has this token; errors with {@code video-not-found} or {@code playback-refused}. */
    Mono<RecordingRow> play(UUID id, @Nullable String token) {
        return recent(id)
                .filter(screening -> screening.admits(tokens.read(token, id)))
                .switchIfEmpty(Mono.error(VideoProblems::refused))
                .map(Screening::row);
    }

    /** The recording for somebody with this token, or with an account that may watch it; errors as {@link #play} does. */
    Mono<Screening> fetch(UUID id, @Nullable String token, @Nullable UUID accountId) {
        return recent(id)
                .filterWhen(screening -> screening.admits(tokens.read(token, id))
                        ? Mono.just(true)
                        : may(screening.row(), Viewer.of(accountId)))
                .switchIfEmpty(Mono.error(VideoProblems::refused));
    }

    /**
     * Whom it is for, if it is for this somebody; errors as {@link Access#watch} does. Who is not one of those whom a private one is for
     * is not told that there is any.
     */
    Mono<AccessRule> admit(RecordingRow row, Channel channel, Viewer viewer) {
        Mono<AccessRule> rule = access.replay(channel, row.id(), visibility(row), viewer);
        return isSecret(row) ? rule.onErrorMap(e -> VideoProblems.notFound()) : rule;
    }

    /** Why the house has closed it; empty while it has not. */
    Mono<String> closedFor(RecordingRow row) {
        return book.ofRecording(row.channelId(), row.id(), visibility(row))
                .mapNotNull(AccessRule::closure)
                .map(Closure::reason);
    }

    /** Errors with {@code password-missing} when a recording is to ask for a password that its channel hasn't got. */
    Mono<AccessRule> checkPassword(RecordingRow row, @Nullable Visibility wanted) {
        return book.of(row.channelId())
                .filter(rule -> wanted != Visibility.PASSWORD || rule.passwordVersion() > 0)
                .switchIfEmpty(Mono.error(VideoProblems::noPassword));
    }

    /** A viewer with what a token shows, if it was given for this recording. */
    Viewer viewer(UUID id, @Nullable UUID accountId, @Nullable String token) {
        PlaybackClaims claims = tokens.read(token, id);
        return claims == null ? Viewer.of(accountId) : Viewer.of(accountId).with(claims);
    }

    /** As it is now; errors with {@code video-not-found}. */
    Mono<RecordingRow> find(UUID id) {
        return recordings
                .findById(id)
                .filter(row -> !row.state().equals(RecordingRow.DELETING))
                .switchIfEmpty(Mono.error(VideoProblems::notFound));
    }

    /** Whose it is. */
    Mono<Channel> channel(RecordingRow row) {
        return channels.findAll(List.of(row.channelId())).next().switchIfEmpty(Mono.error(VideoProblems::notFound));
    }

    /** After a change. */
    void forget(UUID id) {
        known.remove(id);
    }

    /** After a change of the house's, which may be about any. */
    void forgetAll() {
        known.clear();
    }

    static Visibility visibility(RecordingRow row) {
        return Visibility.of(row.visibility());
    }

    static boolean isOpen(RecordingRow row) {
        return visibility(row).isOpen();
    }

    /** Whether only those whom it is for may know of it. */
    static boolean isSecret(RecordingRow row) {
        return visibility(row) == Visibility.PRIVATE;
    }

    private Mono<Boolean> may(RecordingRow row, Viewer viewer) {
        return channel(row)
                .flatMap(channel -> admit(row, channel, viewer))
                .thenReturn(true)
                .onErrorReturn(ProblemException.class, false);
    }

    private Mono<Screening> recent(UUID id) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                id,
                key -> find(key)
                        .flatMap(row -> book.ofRecording(row.channelId(), row.id(), visibility(row))
                                .map(rule -> new Screening(row, rule)))
                        .cache(row -> REMEMBERED, e -> Duration.ZERO, () -> Duration.ZERO));
    }
}
