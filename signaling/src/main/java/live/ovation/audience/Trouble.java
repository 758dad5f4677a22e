package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a viewer's player ran into. */
public enum Trouble {
    /** ICE failed, or no frame came for two seconds. */
    @JsonProperty("floor-failed")
    FLOOR_FAILED,
    /** What comes is lost too often to be watched. */
    @JsonProperty("network")
    NETWORK,
    /** The network is another one now, or its gallery shows that it can carry the floor. */
    @JsonProperty("recovered")
    RECOVERED
}
