package live.ovation.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some who may watch a channel may not any more, or the other way round.
 *
 * @param rule as it is now
 * @param accountId the only one whom it concerns; null where it concerns everybody
 */
public record AccessChange(
        UUID channelId, AccessRule rule, @Nullable UUID accountId) {}
