package live.ovation.chat;

import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Looks at what people want to say before it is said. Whoever moderates is not asked about. */
public interface TextScreen {

    Mono<Screened> screen(UUID channelId, String text);

    /** What becomes of a text. */
    sealed interface Screened {}

    /** It is said, or something in its place. */
    record Said(String text) implements Screened {}

    /** It is not said. */
    record Refused() implements Screened {}

    /** It is not said, and its author pauses. */
    record Paused(Duration time) implements Screened {}
}
