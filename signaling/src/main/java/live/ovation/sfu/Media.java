package live.ovation.sfu;

/**
 * One PeerConnection with the SFU.
 *
 * @param id unguessable, so that it can serve as the address of a WHIP or WHEP session
 */
public record Media(String id, Kind kind, String room, String owner) {

    /** Which way the media flows. */
    public enum Kind {
        PUBLISH,
        SUBSCRIBE
    }
}
