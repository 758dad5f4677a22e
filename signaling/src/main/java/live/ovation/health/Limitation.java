package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What keeps a publisher's quality down (RTCQualityLimitationReason). */
public enum Limitation {
    @JsonProperty("none")
    NONE,
    @JsonProperty("cpu")
    CPU,
    @JsonProperty("bandwidth")
    BANDWIDTH,
    @JsonProperty("other")
    OTHER
}
