package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody has the seat that they have. */
public enum SeatReason {
    /** There is room on the floor. */
    @JsonProperty("usual")
    USUAL,
    /** They send. */
    @JsonProperty("on-stage")
    ON_STAGE,
    /** Asked for. */
    @JsonProperty("chosen")
    CHOSEN,
    /** The floor has as many people as it can take. */
    @JsonProperty("floor-full")
    FLOOR_FULL,
    /** The floor takes nobody for now: its server is too busy. */
    @JsonProperty("floor-busy")
    FLOOR_BUSY,
    /** Their place was needed for somebody who comes first. */
    @JsonProperty("outranked")
    OUTRANKED,
    /** In concert mode the floor is for those who take part. */
    @JsonProperty("concert")
    CONCERT,
    /** WebRTC does not come through to them. */
    @JsonProperty("floor-failed")
    FLOOR_FAILED,
    /** Their network cannot carry WebRTC. */
    @JsonProperty("network")
    NETWORK,
    /** An operator put them there. */
    @JsonProperty("operator")
    OPERATOR
}
