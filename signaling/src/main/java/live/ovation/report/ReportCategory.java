package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong with it. */
enum ReportCategory {
    @JsonProperty("spam")
    SPAM(Severity.LOW),
    @JsonProperty("harassment")
    HARASSMENT(Severity.MEDIUM),
    @JsonProperty("hate")
    HATE(Severity.HIGH),
    @JsonProperty("violence")
    VIOLENCE(Severity.URGENT),
    @JsonProperty("sexual")
    SEXUAL(Severity.HIGH),
    @JsonProperty("self-harm")
    SELF_HARM(Severity.URGENT),
    @JsonProperty("illegal-goods")
    ILLEGAL_GOODS(Severity.HIGH),
    @JsonProperty("copyright")
    COPYRIGHT(Severity.MEDIUM),
    @JsonProperty("impersonation")
    IMPERSONATION(Severity.MEDIUM),
    /** The text says what. */
    @JsonProperty("other")
    OTHER(Severity.LOW);

    private final Severity severity;

    ReportCategory(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
