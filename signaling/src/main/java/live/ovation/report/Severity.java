package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** How soon somebody has to look. */
enum Severity {
    @JsonProperty("low")
    LOW(0),
    @JsonProperty("medium")
    MEDIUM(1),
    @JsonProperty("high")
    HIGH(2),
    /** Somebody may be in danger. */
    @JsonProperty("urgent")
    URGENT(3);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /** As the database keeps it. */
    int weight() {
        return weight;
    }

    static Severity of(int weight) {
        return Arrays.stream(values())
                .filter(each -> each.weight == weight)
                .findFirst()
                .orElseThrow();
    }
}
