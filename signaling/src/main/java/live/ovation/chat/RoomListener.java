package live.ovation.chat;

/** Hears what happens in a channel's chat on this node. Called in order, by one thread at a time, and must not wait. */
public interface RoomListener {

    /**
     * The next event.
     *
     * @param ears whose turn it is to hear it
     */
    void heard(Placed event, Ears ears);

    /** Events were lost on the way here: whoever listens had better read anew. */
    void lost();

    /** Who hears an event. */
    enum Ears {
        EVERYBODY,
        /** Moderators, ahead of the others. */
        STAFF,
        /** All but moderators, who heard it before. */
        HOUSE
    }
}
