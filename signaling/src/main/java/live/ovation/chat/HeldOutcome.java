package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a message that waited for a moderator. */
public enum HeldOutcome {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("denied")
    DENIED,
    /** Nobody decided in time. */
    @JsonProperty("expired")
    EXPIRED,
    /** Its author took it back, or was silenced. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
