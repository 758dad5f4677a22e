package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stream in REST answers and WebSocket messages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamView(
        String id,
        String title,
        State state,
        Instant startedAt,
        @Nullable Instant graceEndsAt,
        @Nullable Instant endedAt) {

    /** As on the wire. */
    public enum State {
        @JsonProperty("live")
        LIVE,
        @JsonProperty("interrupted")
        INTERRUPTED,
        @JsonProperty("ended")
        ENDED
    }

    public static StreamView of(Stream stream) {
        String id = stream.id().toString();
        return switch (stream) {
            case Stream.Live s -> new StreamView(id, s.title(), State.LIVE, s.startedAt(), null, null);
            case Stream.Interrupted s ->
                new StreamView(id, s.title(), State.INTERRUPTED, s.startedAt(), s.graceEndsAt(), null);
            case Stream.Ended s -> new StreamView(id, s.title(), State.ENDED, s.startedAt(), null, s.endedAt());
        };
    }
}
