package live.ovation.sfu;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The layers of a simulcast: full size, half, a quarter. */
public enum SimulcastLayer {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW
}
