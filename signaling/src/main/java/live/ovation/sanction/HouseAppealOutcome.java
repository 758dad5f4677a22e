package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an appeal against the house. */
enum HouseAppealOutcome {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("rejected")
    REJECTED,
    /** What it was against was over before anybody had decided. */
    @JsonProperty("lapsed")
    LAPSED
}
