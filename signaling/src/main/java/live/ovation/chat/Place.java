package live.ovation.chat;

import java.util.Comparator;

/**
 * A place in the order of a chat.
 *
 * @param epoch which order: a larger one begins when Redis has lost the last one
 * @param seq counts up by one within an epoch, from 1
 */
public record Place(long epoch, long seq) implements Comparable<Place> {

    /** Before everything. */
    public static final Place START = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::epoch).thenComparingLong(Place::seq);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Whether nothing can be between this and {@code next}. */
    boolean isJustBefore(Place next) {
        return equals(START) ? next.seq == 1 : epoch == next.epoch && seq + 1 == next.seq;
    }

    /** The place just before this one. */
    Place before() {
        return new Place(epoch, seq - 1);
    }

    /** As an id of a Redis stream, and as a cursor. */
    @Override
    public String toString() {
        return epoch + "-" + seq;
    }

    /** What {@link #toString} wrote; errors with {@link IllegalArgumentException}. */
    static Place parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || text.length() > 40) {
            throw new IllegalArgumentException("not a place");
        }
        Place place = new Place(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        if (place.epoch < 0 || place.seq < 0) {
            throw new IllegalArgumentException("not a place");
        }
        return place;
    }
}
