package live.ovation.stream;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("stream")
record StreamRow(
        @Id UUID id,
        UUID channelId,
        String title,
        String state,
        Instant startedAt,
        @Nullable Instant graceEndsAt,
        @Nullable Instant endedAt) {

    static StreamRow of(Stream stream) {
        return switch (stream) {
            case Stream.Live s -> new StreamRow(s.id(), s.channelId(), s.title(), "live", s.startedAt(), null, null);
            case Stream.Interrupted s ->
                new StreamRow(s.id(), s.channelId(), s.title(), "interrupted", s.startedAt(), s.graceEndsAt(), null);
            case Stream.Ended s ->
                new StreamRow(s.id(), s.channelId(), s.title(), "ended", s.startedAt(), null, s.endedAt());
        };
    }

    Stream toStream() {
        return switch (state) {
            case "live" -> new Stream.Live(id, channelId, title, startedAt);
            case "interrupted" ->
                new Stream.Interrupted(id, channelId, title, startedAt, Objects.requireNonNull(graceEndsAt));
            case "ended" -> new Stream.Ended(id, channelId, title, startedAt, Objects.requireNonNull(endedAt));
            default -> throw new IllegalStateException("stream " + id + " in unknown state " + state);
        };
    }
}
