package live.ovation.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import live.ovation.platform.Outbox;
import live.ovation.platform.Outbox.News;
import live.ovation.stream.AccessBook;
import live.ovation.stream.AccessRule;
import live.ovation.stream.Streams;
import live.ovation.stream.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the database knows of recordings while they are made. */
@Component
class Register {

    private final RecordingRepository recordings;
    private final Streams streams;
    private final AccessBook access;
    private final RecordingProperties properties;
    private final Clock clock;
    private final Outbox outbox;

    Register(
            RecordingRepository recordings,
            Streams streams,
            AccessBook access,
            RecordingProperties properties,
            Clock clock,
            Outbox outbox) {
        this.recordings = recordings;
        this.streams = streams;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Enters the recording of a stream, unless it is there; empty when there is no such stream. */
    Mono<RecordingRow> begin(UUID streamId, Instant startedAt) {
        return streams.find(streamId)
                .zipWhen(stream -> access.of(stream.channelId()))
                .flatMap(both -> recordings.begin(
                        streamId,
                        both.getT1().channelId(),
                        both.getT1().title(),
                        visibility(both.getT2()).word(),
                        startedAt))
                .then(Mono.defer(() -> recordings.findById(streamId)));
    }

    /** A recording is as closed as its broadcast, and as the house wants recordings to be where that is closed to more. */
    private Visibility visibility(AccessRule rule) {
        boolean broadcast = rule.visibility() != Visibility.PUBLIC && properties.visibility() != Visibility.PRIVATE;
        return broadcast ? rule.visibility() : properties.visibility();
    }

    /** @param index what it has until now; null for nothing */
    Mono<Void> stop(UUID id, StopReason reason, @Nullable RecordingIndex index) {
        return index == null
                ? recordings.stop(id, reason.word(), 0, 0).then()
                : recordings
                        .stop(id, reason.word(), index.durationMs(), index.bytes())
                        .then();
    }

    Mono<Void> finish(UUID id, RecordingIndex index) {
        Instant expiresAt =
                properties.retention() == null ? null : clock.instant().plus(properties.retention());
        Mono<RecordingRow> finished = recordings
                .finish(id, index.durationMs(), index.bytes(), expiresAt)
                .filter(updated -> updated == 1)
                .flatMap(updated -> recordings.findById(id));
        return outbox.with(finished, Register::news).then();
    }

    private static Optional<News> news(RecordingRow row) {
        return row.isReady()
                ? Optional.of(new News(
                        RecordingFact.READY,
                        new RecordingFact(row.channelId(), row.id(), row.title(), row.startedAt(), row.durationMs())))
                : Optional.empty();
    }
}
