package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where somebody watches from. */
public enum Seat {
    /** Sends and receives. */
    @JsonProperty("stage")
    STAGE,
    /** Receives over WebRTC. */
    @JsonProperty("floor")
    FLOOR,
    /** Receives over low-latency HLS. */
    @JsonProperty("gallery")
    GALLERY
}
