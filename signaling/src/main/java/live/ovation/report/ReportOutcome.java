package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody found who looked at it. */
enum ReportOutcome {
    @JsonProperty("action-taken")
    ACTION_TAKEN("action-taken"),
    @JsonProperty("no-violation")
    NO_VIOLATION("no-violation"),
    /** It is a duplicate, or is dealt with in another place. */
    @JsonProperty("elsewhere")
    ELSEWHERE("elsewhere");

    private final String word;

    ReportOutcome(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
