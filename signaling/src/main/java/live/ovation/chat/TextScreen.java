package live.ovation.chat;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks at what people want to say before it is said. Whoever moderates is not asked about. */
public interface TextScreen {

    Mono<Screened> screen(Draft draft);

    /**
     * What somebody wants to say.
     *
     * @param messageId is the same when it is sent again
     * @param edit whether it is to take the place of what was said under this id
     */
    record Draft(UUID channelId, UUID authorId, UUID messageId, boolean edit, String text) {

        public Draft with(String other) {
            return new Draft(channelId, authorId, messageId, edit, other);
        }
    }

    /** What becomes of a text. */
    sealed interface Screened {}

    /** It is said, or something in its place. */
    record Said(String text) implements Screened {}

    /** It waits for a moderator, or something in its place does. */
    record Held(String text, Objection objection) implements Screened {}

    /** It is not said. */
    record Refused(Objection objection) implements Screened {}

    /** It is not said, and its author pauses. */
    record Paused(Objection objection, Duration time) implements Screened {}

    /**
     * What there is against a text.
     *
     * @param detail what of it, for moderators: the word of the list, the address of the link
     * @param patience after which it may be said; null where that is not a matter of time
     */
    record Objection(
            HoldReason reason,
            @Nullable String detail,
            @Nullable Duration patience) {

        public static Objection to(HoldReason reason) {
            return new Objection(reason, null, null);
        }

        public static Objection to(HoldReason reason, String detail) {
            return new Objection(reason, detail, null);
        }
    }
}
