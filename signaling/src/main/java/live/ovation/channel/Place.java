package live.ovation.channel;

import java.util.UUID;

/** A place in the order of the directory: the most followed first, and by id where that is equal. */
public record Place(long followers, UUID id) {

    /** Before everybody. */
    public static final Place FIRST = new Place(Long.MAX_VALUE, new UUID(-1, -1));

    /** Where this channel stands. */
    public static Place of(Listing listing) {
        return new Place(listing.followers(), listing.channel().id());
    }
}
