package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom the floor is for. */
public enum HouseMode {
    /** Everybody, while there is room. */
    @JsonProperty("class")
    CLASS,
    /** Those who take part, and who asks for it. */
    @JsonProperty("concert")
    CONCERT
}
