package live.ovation.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found who looked at a report.
 *
 * @param sentence what they add to the answer
 */
record Resolution(
        @NotNull ReportOutcome outcome,
        @Nullable @Size(max = 500) String sentence) {

    ReviewDesk.Answer answer() {
        return new ReviewDesk.Answer(outcome, sentence == null || sentence.isBlank() ? null : sentence.strip());
    }
}
