package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Stream.Interrupted;
import live.ovation.stream.Stream.Live;
import org.jspecify.annotations.Nullable;

/** The body of the facts about streams. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamFact(UUID channelId, StreamView stream) {

    public static final String STARTED = "stream.started";
    public static final String INTERRUPTED = "stream.interrupted";
    public static final String RESUMED = "stream.resumed";
    public static final String ENDED = "stream.ended";

    static StreamFact of(Stream stream) {
        return new StreamFact(stream.channelId(), StreamView.of(stream));
    }

    /** What a step of a stream's life is called; empty when it says nothing new, such as live again as another title. */
    static Optional<String> topic(@Nullable Stream from, Stream to) {
        return switch (to) {
            case Live live when from == null -> Optional.of(STARTED);
            case Live live -> from instanceof Interrupted ? Optional.of(RESUMED) : Optional.empty();
            case Interrupted interrupted -> Optional.of(INTERRUPTED);
            case Ended ended -> Optional.of(ENDED);
        };
    }
}
