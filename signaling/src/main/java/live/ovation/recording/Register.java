package live.ovation.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the database knows of recordings while they are made. */
@Component
class Register {

    private final RecordingRepository recordings;
    private final Streams streams;
    private final RecordingProperties properties;
    private final Clock clock;

    Register(RecordingRepository recordings, Streams streams, RecordingProperties properties, Clock clock) {
        this.recordings = recordings;
        this.streams = streams;
        this.properties = properties;
        this.clock = clock;
    }

    /** Enters the recording of a stream, unless it is there; empty when there is no such stream. */
    Mono<RecordingRow> begin(UUID streamId, Instant startedAt) {
        return streams.find(streamId)
                .flatMap(stream -> recordings.begin(
                        streamId,
                        stream.channelId(),
                        stream.title(),
                        properties.visibility().word(),
                        startedAt))
                .then(Mono.defer(() -> recordings.findById(streamId)));
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
        return recordings
                .finish(id, index.durationMs(), index.bytes(), expiresAt)
                .then();
    }
}
