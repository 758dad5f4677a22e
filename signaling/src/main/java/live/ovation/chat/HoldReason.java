package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something is not said at once. */
public enum HoldReason {
    @JsonProperty("word")
    WORD,
    /** Too much at once by one person. */
    @JsonProperty("flood")
    FLOOD,
    /** The same, or nearly, by one person. */
    @JsonProperty("repeated")
    REPEATED,
    /** The same, or nearly, by several people. */
    @JsonProperty("copied")
    COPIED,
    @JsonProperty("capitals")
    CAPITALS,
    /** One character many times in a row, or many emoji. */
    @JsonProperty("drawn-out")
    DRAWN_OUT,
    @JsonProperty("link")
    LINK,
    /** Something that accounts may not yet that have just been made. */
    @JsonProperty("new-account")
    NEW_ACCOUNT
}
