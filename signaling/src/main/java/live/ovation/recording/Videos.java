package live.ovation.recording;

import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recordings as people see them. */
@Service
class Videos {

    private static final int MOST = 500;

    private final RecordingRepository recordings;
    private final Channels channels;
    private final Access access;
    private final ActiveRecorders active;
    private final PlaybackTokens tokens;
    private final Remover remover;

    Videos(
            RecordingRepository recordings,
            Channels channels,
            Access access,
            ActiveRecorders active,
            PlaybackTokens tokens,
            Remover remover) {
        this.recordings = recordings;
        this.channels = channels;
        this.access = access;
        this.active = active;
        this.tokens = tokens;
        this.remover = remover;
    }

    /** Newest first: all for the owner, what is public and over for everybody else. Errors with {@code channel-not-found}. */
    Flux<Video> ofChannel(String slug, @Nullable UUID accountId) {
        return channels.find(slug)
                .flatMapMany(channel -> recordings
                        .findOfChannel(channel.id(), MOST)
                        .filter(row -> channel.ownerId().equals(accountId) || isListed(row))
                        .map(row -> video(row, channel, accountId)));
    }

    /** Errors with {@code video-not-found}, also where it is private and somebody else's. */
    Mono<Video> find(UUID id, @Nullable UUID accountId) {
        return access.find(id)
                .flatMap(row -> access.channel(row)
                        .filter(channel -> channel.ownerId().equals(accountId) || !Access.isPrivate(row))
                        .map(channel -> video(row, channel, accountId))
                        .switchIfEmpty(Mono.error(VideoProblems::notFound)));
    }

    /** Errors with {@code video-not-found} or {@code video-not-owned}. */
    Mono<Video> change(UUID accountId, UUID id, @Nullable String title, @Nullable Visibility visibility) {
        return owned(accountId, id)
                .flatMap(row -> recordings.change(
                        id, title == null ? null : title.strip(), visibility == null ? null : visibility.word()))
                .doOnNext(changed -> access.forget(id))
                .then(Mono.defer(() -> find(id, accountId)));
    }

    /** Nothing happens when there is none (any more). Errors with {@code video-not-owned} or {@code video-on-air}. */
    Mono<Void> delete(UUID accountId, UUID id) {
        return recordings.findById(id).flatMap(row -> check(row, accountId)).flatMap(this::deleteUnlessOnAir);
    }

    private Mono<Void> deleteUnlessOnAir(RecordingRow row) {
        return row.isRecording() || active.find(row.id()).isPresent()
                ? Mono.error(VideoProblems::cannotDeleteOnAir)
                : remover.remove(row.id());
    }

    private Mono<RecordingRow> owned(UUID accountId, UUID id) {
        return access.find(id).flatMap(row -> check(row, accountId));
    }

    private Mono<RecordingRow> check(RecordingRow row, UUID accountId) {
        return access.channel(row)
                .filter(channel -> channel.ownerId().equals(accountId))
                .map(channel -> row)
                .switchIfEmpty(
                        Mono.error(() -> Access.isPrivate(row) ? VideoProblems.notFound() : VideoProblems.notOwned()));
    }

    private static boolean isListed(RecordingRow row) {
        return !row.isRecording() && row.durationMs() > 0 && Visibility.of(row.visibility()) == Visibility.PUBLIC;
    }

    private Video video(RecordingRow row, Channel channel, @Nullable UUID accountId) {
        RecordingIndex growing = row.isRecording() ? active.index(row.id()).orElse(null) : null;
        long durationMs = growing == null ? row.durationMs() : growing.durationMs();
        boolean own = channel.ownerId().equals(accountId);
        String token = own ? tokens.issue(row.id()) : null;
        return new Video(
                row.id().toString(),
                row.title(),
                Visibility.of(row.visibility()),
                Video.State.of(row),
                row.startedAt(),
                durationMs,
                growing == null ? row.bytes() : growing.bytes(),
                durationMs == 0 ? null : thumbnail(row, durationMs, token),
                row.expiresAt(),
                channel.view(),
                own && row.stopped() != null ? StopReason.of(row.stopped()) : null,
                token);
    }

    private static String thumbnail(RecordingRow row, long durationMs, @Nullable String token) {
        String address = "/videos/" + row.id() + "/thumbnails/" + Thumbnail.at(durationMs / 3) + ".jpg";
        return Access.isPrivate(row) && token != null ? address + "?token=" + token : address;
    }
}
