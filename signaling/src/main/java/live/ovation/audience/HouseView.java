package live.ovation.audience;

import java.util.UUID;
import live.ovation.channel.HouseMode;

/**
 * How full a channel's house is.
 *
 * @param places on the floor
 * @param open whether the servers can take more people than are there
 */
public record HouseView(UUID channelId, HouseMode mode, int places, boolean open, int floor, int gallery) {}
