package live.ovation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for; what is null does not matter.
 *
 * @param action a word of an action, or the part before its point for all of a kind
 * @param text a part of the reason or the details; empty for any
 * @param before only entries before this place in the log; null to begin with the newest
 */
public record AuditQuery(
        @Nullable UUID actorId,
        @Nullable UUID aboutId,
        @Nullable UUID channelId,
        @Nullable String targetId,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        String text,
        @Nullable Long before) {

    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, "", null);

    public AuditQuery inChannel(UUID channel) {
        return new AuditQuery(actorId, aboutId, channel, targetId, action, from, to, text, before);
    }

    public AuditQuery about(UUID accountId) {
        return new AuditQuery(actorId, accountId, channelId, targetId, action, from, to, text, before);
    }

    /** The same from an entry on, towards the older ones. */
    public AuditQuery beyond(long seq) {
        return new AuditQuery(actorId, aboutId, channelId, targetId, action, from, to, text, seq);
    }
}
