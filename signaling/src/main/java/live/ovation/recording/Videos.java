package live.ovation.recording;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.AccessRule;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Viewer;
import live.ovation.stream.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recordings as people see them. */
@Service
class Videos {

    private static final int MOST = 500;
    /** Whose circles are asked for when a channel's videos are listed; the others are shown to nobody but the owner. */
    private static final Set<Visibility> LISTED_TO_SOME =
            EnumSet.of(Visibility.FOLLOWERS, Visibility.SUBSCRIBERS, Visibility.TICKET);

    private final RecordingRepository recordings;
    private final Channels channels;
    private final Screenings screenings;
    private final ActiveRecorders active;
    private final PlaybackTokens tokens;
    private final Remover remover;

    Videos(
            RecordingRepository recordings,
            Channels channels,
            Screenings screenings,
            ActiveRecorders active,
            PlaybackTokens tokens,
            Remover remover) {
        this.recordings = recordings;
        this.channels = channels;
        this.screenings = screenings;
        this.active = active;
        this.tokens = tokens;
        this.remover = remover;
    }

    /** Newest first: all for the owner, for others what is over and theirs to see. Errors with {@code channel-not-found}. */
    Flux<Video> ofChannel(String slug, @Nullable UUID accountId) {
        return channels.find(slug)
                .flatMapMany(channel -> recordings
                        .findOfChannel(channel.id(), MOST)
                        .filter(row -> channel.ownerId().equals(accountId) || isListed(row))
                        .concatMap(row -> listed(row, channel, accountId)));
    }

    /** Errors with {@code video-not-found}, also where it is secret, and as {@link Screenings#admit} does. */
    Mono<Video> find(UUID id, Viewer viewer) {
        return screenings
                .find(id)
                .flatMap(row -> screenings
                        .channel(row)
                        .flatMap(channel -> screenings
                                .admit(row, channel, viewer)
                                .map(rule -> video(
                                        row,
                                        channel,
                                        viewer.accountId(),
                                        token(row, rule, viewer.accountId()),
                                        null))));
    }

    /** Errors with {@code video-not-found}, {@code video-not-owned} or {@code password-missing}. */
    Mono<Video> change(UUID accountId, UUID id, @Nullable String title, @Nullable Visibility visibility) {
        return owned(accountId, id)
                .delayUntil(row -> screenings.checkPassword(row, visibility))
                .flatMap(row -> recordings.change(
                        id, title == null ? null : title.strip(), visibility == null ? null : visibility.word()))
                .doOnNext(changed -> screenings.forget(id))
                .then(Mono.defer(() -> find(id, Viewer.of(accountId))));
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
        return screenings.find(id).flatMap(row -> check(row, accountId));
    }

    private Mono<RecordingRow> check(RecordingRow row, UUID accountId) {
        return screenings
                .channel(row)
                .filter(channel -> channel.ownerId().equals(accountId))
                .map(channel -> row)
                .switchIfEmpty(Mono.error(
                        () -> Screenings.isSecret(row) ? VideoProblems.notFound() : VideoProblems.notOwned()));
    }

    private static boolean isListed(RecordingRow row) {
        Visibility visibility = Screenings.visibility(row);
        return !row.isRecording()
                && row.durationMs() > 0
                && (visibility == Visibility.PUBLIC || LISTED_TO_SOME.contains(visibility));
    }

    /** Empty where it is not theirs to see; its owner sees that it is there, though the house has closed it. */
    private Mono<Video> listed(RecordingRow row, Channel channel, @Nullable UUID accountId) {
        return screenings
                .admit(row, channel, Viewer.of(accountId))
                .map(rule -> video(row, channel, accountId, token(row, rule, accountId), null))
                .onErrorResume(
                        ProblemException.class,
                        e -> channel.ownerId().equals(accountId)
                                ? screenings.closedFor(row).map(reason -> video(row, channel, accountId, null, reason))
                                : Mono.empty());
    }

    private @Nullable String token(RecordingRow row, AccessRule rule, @Nullable UUID accountId) {
        return rule.isOpen() ? null : tokens.issue(row.channelId(), row.id(), rule, accountId, UUID.randomUUID());
    }

    private Video video(
            RecordingRow row,
            Channel channel,
            @Nullable UUID accountId,
            @Nullable String token,
            @Nullable String takenDown) {
        RecordingIndex growing = row.isRecording() ? active.index(row.id()).orElse(null) : null;
        long durationMs = growing == null ? row.durationMs() : growing.durationMs();
        boolean own = channel.ownerId().equals(accountId);
        return new Video(
                row.id().toString(),
                row.title(),
                Screenings.visibility(row),
                Video.State.of(row),
                row.startedAt(),
                durationMs,
                growing == null ? row.bytes() : growing.bytes(),
                durationMs == 0 || takenDown != null ? null : thumbnail(row, durationMs, token),
                row.expiresAt(),
                channel.view(),
                own && row.stopped() != null ? StopReason.of(row.stopped()) : null,
                token,
                takenDown);
    }

    private static String thumbnail(RecordingRow row, long durationMs, @Nullable String token) {
        String address = "/videos/" + row.id() + "/thumbnails/" + Thumbnail.at(durationMs / 3) + ".jpg";
        return token == null ? address : address + "?token=" + token;
    }
}
