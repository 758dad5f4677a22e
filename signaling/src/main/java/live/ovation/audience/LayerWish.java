package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import live.ovation.sfu.SimulcastLayer;

/** What a viewer asks for by hand. */
public enum LayerWish {
    @JsonProperty("auto")
    AUTO,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW;

    LayerChoice choice() {
        return switch (this) {
            case AUTO -> new LayerChoice.Auto();
            case HIGH -> new LayerChoice.Exactly(SimulcastLayer.HIGH);
            case MEDIUM -> new LayerChoice.Exactly(SimulcastLayer.MEDIUM);
            case LOW -> new LayerChoice.Exactly(SimulcastLayer.LOW);
        };
    }
}
