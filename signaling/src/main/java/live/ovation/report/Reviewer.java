package live.ovation.report;

import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at reports.
 *
 * @param channel whose chat they keep in order; null for an administrator, who sees all, and who reported it
 */
record Reviewer(UUID accountId, @Nullable Channel channel) {

    static Reviewer administrator(UUID accountId) {
        return new Reviewer(accountId, null);
    }

    /** Whether it is theirs to see, but for one about themselves. */
    boolean sees(CaseRow row) {
        return channel == null || (row.isOfTheChat() && channel.id().equals(row.channelId()));
    }
}
