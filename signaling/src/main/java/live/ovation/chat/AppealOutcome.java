package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an appeal. */
public enum AppealOutcome {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("rejected")
    REJECTED
}
