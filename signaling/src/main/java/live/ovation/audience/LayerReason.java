package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a viewer gets a layer. */
public enum LayerReason {
    /** The network does not carry more. */
    @JsonProperty("network")
    NETWORK,
    /** The device does not decode more. */
    @JsonProperty("decoder")
    DECODER,
    /** The tile does not show more. */
    @JsonProperty("tile")
    TILE,
    /** Nobody sees it. */
    @JsonProperty("hidden")
    HIDDEN,
    /** It is being tried. */
    @JsonProperty("probe")
    PROBE,
    /** The viewer wants it. */
    @JsonProperty("chosen")
    CHOSEN,
    /** Nothing speaks against the highest. */
    @JsonProperty("usual")
    USUAL
}
