package live.ovation.recording;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may watch which recording. Remembers for a moment what it read: every segment is asked for, by every player. */
@Component
class Access {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST = 512;

    private final RecordingRepository recordings;
    private final Channels channels;
    private final PlaybackTokens tokens;
    private final ConcurrentMap<UUID, Mono<RecordingRow>> known = new ConcurrentHashMap<>();

    Access(RecordingRepository recordings, Channels channels, PlaybackTokens tokens) {
        this.recordings = recordings;
        this.channels = channels;
        this.tokens = tokens;
    }

    /** The recording for a player that has this token; errors with {@code video-not-found} or {@code video-private}. */
    Mono<RecordingRow> play(UUID id, @Nullable String token) {
        return recent(id)
                .filter(row -> !isPrivate(row) || tokens.isGood(token, id))
                .switchIfEmpty(Mono.error(VideoProblems::isPrivate));
    }

    /** The recording for somebody with this token, or for its owner; errors as {@link #play} does. */
    Mono<RecordingRow> fetch(UUID id, @Nullable String token, @Nullable UUID accountId) {
        return recent(id)
                .filterWhen(row -> isPrivate(row) && !tokens.isGood(token, id)
                        ? channel(row).map(channel -> channel.ownerId().equals(accountId))
                        : Mono.just(true))
                .switchIfEmpty(Mono.error(VideoProblems::isPrivate));
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

    static boolean isPrivate(RecordingRow row) {
        return Visibility.of(row.visibility()) == Visibility.PRIVATE;
    }

    private Mono<RecordingRow> recent(UUID id) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                id, key -> find(key).cache(row -> REMEMBERED, e -> Duration.ZERO, () -> Duration.ZERO));
    }
}
