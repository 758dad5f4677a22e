package live.ovation.channel;

import java.util.UUID;

/** Somebody who has come closer to a channel, or gone: a follower, a moderator. */
public record ChannelCircle(UUID channelId, UUID accountId) {}
