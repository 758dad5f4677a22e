package live.ovation.audience;

import live.ovation.channel.HouseMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's seat depends on, of all that is not theirs.
 *
 * @param free places nobody has; negative when there are fewer places than people
 * @param open false while the server is too busy for more people than are there
 * @param last the rank of whoever on the floor comes last; null when nobody is there who could be asked to go
 */
record FloorState(
        HouseMode mode, int free, boolean open, @Nullable Rank last) {}
