package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a viewer's player ran into. */
public enum Trouble {
    /** WebRTC does not come through. */
    @JsonProperty("floor-failed")
    FLOOR_FAILED,
    /** No frame came for two seconds; the player's trouble alone if the broadcaster sends. */
    @JsonProperty("stalled")
    STALLED,
    /** What comes is lost too often to be watched. */
    @JsonProperty("network")
    NETWORK,
    /** The gallery shows that the network carries the floor. */
    @JsonProperty("carries")
    CARRIES,
    /** The network is another one now. */
    @JsonProperty("recovered")
    RECOVERED
}
