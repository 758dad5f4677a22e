package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be reported. */
enum ReportKind {
    /** Something said in a chat. */
    @JsonProperty("message")
    MESSAGE,
    /** Somebody, in a chat or anywhere. */
    @JsonProperty("person")
    PERSON,
    /** A broadcast, on air or over. */
    @JsonProperty("stream")
    STREAM,
    /** A recording. */
    @JsonProperty("video")
    VIDEO
}
