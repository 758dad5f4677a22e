package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports as they are answered over REST. */
final class ReportViews {

    private ReportViews() {}

    /** Somebody who has an account still. */
    record ReportPerson(@NotNull UUID id, @NotNull String name) {}

    /** Whose it is, until when. */
    record ReportClaim(@NotNull ReportPerson by, @NotNull Instant until) {}

    record ReportCount(@NotNull ReportCategory category, int reporters) {}

    /**
     * Something that was reported.
     *
     * @param channel the address of the channel, where there is one still
     * @param about the person whom it is against; absent when their account is gone
     * @param subject what it is, in a line: what was said, a title, a name
     * @param categories what is said of it, the worst first
     * @param severity of the worst
     * @param at when it was first reported
     * @param doubtful whether nothing was found in most of what its reporters reported before; for administrators
     * @param outcome absent while it is open
     * @param answer what the reviewer wrote to those who reported it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportCase(
            @NotNull UUID id,
            @NotNull ReportKind kind,
            @NotNull UUID targetId,
            @Nullable String channel,
            @Nullable ReportPerson about,
            @NotNull String subject,
            @NotNull List<ReportCount> categories,
            @NotNull Severity severity,
            int reporters,
            @NotNull Instant at,
            @NotNull Instant latestAt,
            @Nullable Boolean doubtful,
            @Nullable ReportClaim claim,
            @Nullable ReportOutcome outcome,
            @Nullable String answer,
            @Nullable ReportPerson resolvedBy,
            @Nullable Instant resolvedAt) {}

    /** @param next for {@code after=}, to get the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportQueue(
            @NotNull List<ReportCase> cases, @Nullable UUID next) {}

    /**
     * Who reported it.
     *
     * @param judged how many of their reports were looked at until now
     * @param rejected in how many of those nothing was found
     */
    record Reporter(@NotNull UUID id, @NotNull String name, int judged, int rejected) {}

    /**
     * What one person says of it.
     *
     * @param reporter absent when their account is gone, and for moderators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportStatement(
            @NotNull ReportCategory category,
            @NotNull String text,
            @NotNull Instant at,
            @Nullable Reporter reporter) {}

    /**
     * All that is known of it.
     *
     * @param evidence what was to be seen, the first time and where it had changed since
     * @param statements the worst first, 100 at the most
     */
    record ReportFile(
            @NotNull ReportCase report,
            @NotNull List<Evidence> evidence,
            @NotNull List<ReportStatement> statements) {}

    /**
     * What somebody has reported themselves.
     *
     * @param channel the address of the channel, where there is one still
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnReport(
            @NotNull UUID id,
            @NotNull ReportKind kind,
            @Nullable String channel,
            @NotNull String subject,
            @NotNull ReportCategory category,
            @NotNull String text,
            @NotNull Instant at,
            @NotNull State state,
            @Nullable ReportOutcome outcome,
            @Nullable String answer,
            @Nullable Instant resolvedAt) {}

    enum State {
        @JsonProperty("open")
        OPEN,
        /** Somebody is looking at it. */
        @JsonProperty("in-review")
        IN_REVIEW,
        @JsonProperty("resolved")
        RESOLVED
    }
}
