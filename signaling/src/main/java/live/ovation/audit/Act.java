package live.ovation.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does to keep order, before it is written down.
 *
 * @param actorId null where the house does it by a rule
 * @param aboutId the person whom it is against or for
 * @param target what it is done to, where that is not the person
 * @param reason as the person hears it
 * @param details numbers and words that explain it; nothing private, since whoever moderates the channel reads it
 */
public record Act(
        AuditAction action,
        @Nullable UUID actorId,
        @Nullable UUID aboutId,
        @Nullable UUID channelId,
        @Nullable Target target,
        @Nullable String reason,
        Map<String, Object> details) {

    /** What an act is done to: {@code message}, {@code stream}, {@code video}, {@code word}, {@code report}, {@code appeal}. */
    public record Target(String kind, String id) {}

    public static Act of(AuditAction action, @Nullable UUID actorId) {
        return new Act(action, actorId, null, null, null, null, Map.of());
    }

    public Act about(@Nullable UUID accountId) {
        return new Act(action, actorId, accountId, channelId, target, reason, details);
    }

    public Act in(@Nullable UUID channel) {
        return new Act(action, actorId, aboutId, channel, target, reason, details);
    }

    public Act on(String kind, Object id) {
        return new Act(action, actorId, aboutId, channelId, new Target(kind, id.toString()), reason, details);
    }

    public Act because(@Nullable String why) {
        return new Act(action, actorId, aboutId, channelId, target, why, details);
    }

    public Act with(Map<String, Object> more) {
        return new Act(action, actorId, aboutId, channelId, target, reason, Map.copyOf(more));
    }
}
