package live.ovation.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a message that has a word of a list in it, from the mildest to the strictest. */
enum WordAction {
    /** An exception: what else would be found inside it is not. */
    @JsonProperty("allow")
    ALLOW,
    /** It is said with stars in the place of the word. */
    @JsonProperty("mask")
    MASK,
    /** It waits for a moderator. */
    @JsonProperty("hold")
    HOLD,
    /** It is not said, and its author hears why. */
    @JsonProperty("block")
    BLOCK,
    /** It is not said, and its author may not write for ten minutes. */
    @JsonProperty("timeout")
    TIMEOUT
}
