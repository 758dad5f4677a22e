package live.ovation.sfu;

/**
 * One process of the SFU and what it carries.
 *
 * @param publishers media sessions of publishers
 * @param subscribers media sessions of viewers
 */
public record SfuNode(String name, State state, int publishers, int subscribers) {

    /** Whether a node may be used. */
    public enum State {
        UP,
        /** It takes nothing new, so that it can be stopped. */
        DRAINING,
        /** It cannot be reached, or does not answer. */
        DOWN
    }
}
