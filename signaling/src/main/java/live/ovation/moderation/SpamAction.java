package live.ovation.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a message that a rule against spam is about, from the mildest to the strictest. */
enum SpamAction {
    /** There is no such rule. */
    @JsonProperty("off")
    OFF,
    /** It waits for a moderator. */
    @JsonProperty("hold")
    HOLD,
    /** It is not said, and its author hears why. */
    @JsonProperty("block")
    BLOCK,
    /** It is not said, and its author may not write for ten minutes. */
    @JsonProperty("pause")
    PAUSE
}
