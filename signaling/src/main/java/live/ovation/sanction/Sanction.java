package live.ovation.sanction;

import java.time.Instant;
import java.util.UUID;
import live.ovation.stream.Closure.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Something that the house has closed, as whose it is knows it.
 *
 * @param targetId of the account, channel or broadcast that it is on
 * @param title of that
 * @param channel its address; null for an account without one
 * @param byId who did it; null when their account is gone
 * @param until when it ends by itself; null: when somebody takes it back
 */
record Sanction(
        Cause cause,
        UUID targetId,
        String title,
        @Nullable String channel,
        String reason,
        @Nullable UUID byId,
        Instant at,
        @Nullable Instant until) {}
