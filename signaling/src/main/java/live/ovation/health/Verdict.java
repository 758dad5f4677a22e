package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/** How a broadcast does altogether. */
public enum Verdict {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("fair")
    FAIR,
    @JsonProperty("poor")
    POOR;

    static Verdict of(Collection<Finding> findings) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.NOTICE);
        return switch (worst) {
            case NOTICE -> GOOD;
            case WARNING -> FAIR;
            case BAD -> POOR;
        };
    }
}
