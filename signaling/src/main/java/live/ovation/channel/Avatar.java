package live.ovation.channel;

import live.ovation.picture.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a person's picture, which never change what they show.
 *
 * @param small 64 x 64 pixels
 * @param large 256 x 256 pixels
 */
public record Avatar(String small, String large) {

    static @Nullable Avatar of(@Nullable ProfileRow row) {
        return row == null || row.avatarSmall() == null || row.avatarLarge() == null
                ? null
                : new Avatar(Pictures.addressOf(row.avatarSmall()), Pictures.addressOf(row.avatarLarge()));
    }
}
