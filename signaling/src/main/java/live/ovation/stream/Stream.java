package live.ovation.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A broadcast in one of its states. What can happen to it is what its type offers: an ended stream has nothing left to call.
 *
 * <pre>
 *   Live --interrupt--> Interrupted --resume--> Live
 *   Live, Interrupted --end--> Ended
 * </pre>
 */
public sealed interface Stream {

    UUID id();

    UUID channelId();

    String title();

    Instant startedAt();

    /** A stream that people may still watch, now or soon. */
    sealed interface Unfinished extends Stream permits Live, Interrupted {

        default Ended end(Instant now) {
            return new Ended(id(), channelId(), title(), startedAt(), now);
        }
    }

    /** On air. */
    record Live(UUID id, UUID channelId, String title, Instant startedAt) implements Unfinished {

        /** The broadcaster's network is gone; the stream goes on if they are back within {@code grace}. */
        public Interrupted interrupt(Instant now, Duration grace) {
            return new Interrupted(id, channelId, title, startedAt, now.plus(grace));
        }
    }

    /** Off air for the moment. */
    record Interrupted(UUID id, UUID channelId, String title, Instant startedAt, Instant graceEndsAt)
            implements Unfinished {

        public Live resume() {
            return new Live(id, channelId, title, startedAt);
        }

        public boolean isOver(Instant now) {
            return !graceEndsAt.isAfter(now);
        }
    }

    record Ended(UUID id, UUID channelId, String title, Instant startedAt, Instant endedAt) implements Stream {}
}
