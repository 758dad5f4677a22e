package live.ovation.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of a hall hears a message.
 *
 * @param author somebody who hears it wherever they are
 */
record Ear(boolean house, boolean staff, @Nullable UUID author) {

    static final Ear ALL = new Ear(true, true, null);
    static final Ear HOUSE = new Ear(true, false, null);
    static final Ear STAFF = new Ear(false, true, null);

    /** Nobody else than this person. */
    static Ear of(@Nullable UUID author) {
        return new Ear(false, false, author);
    }

    /** This person as well. */
    Ear and(@Nullable UUID author) {
        return new Ear(house, staff, author);
    }

    boolean isFor(Lane lane) {
        return lane == Lane.HOUSE ? house : staff;
    }

    boolean isFor(Lane lane, @Nullable UUID person) {
        return isFor(lane) || (author != null && author.equals(person));
    }
}
