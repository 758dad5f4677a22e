package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding matters, from little to much. */
public enum Severity {
    /** Good to know; nobody is alerted. */
    @JsonProperty("notice")
    NOTICE,
    /** Some viewers see or hear it. */
    @JsonProperty("warning")
    WARNING,
    /** It spoils the broadcast. */
    @JsonProperty("bad")
    BAD
}
