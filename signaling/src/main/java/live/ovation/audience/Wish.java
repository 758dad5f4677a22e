package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a viewer asks for. */
public enum Wish {
    @JsonProperty("auto")
    AUTO,
    /** The floor, wherever it is open to them. */
    @JsonProperty("low-latency")
    LOW_LATENCY,
    /** The gallery. */
    @JsonProperty("stable")
    STABLE
}
