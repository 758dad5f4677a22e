package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is and may in a chat.
 *
 * @param mayWrite whether the modes and their standing let them write now, aside from slow mode
 * @param silence a timeout or ban that is on them
 * @param waitMs until slow mode lets them write again; 0: now
 * @param warning of moderators, which they have to acknowledge before they can write
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatYouView(
        @NotNull List<ChatRole> roles,
        boolean moderates,
        boolean mayWrite,
        @Nullable Silence silence,
        long waitMs,
        @Nullable ChatWarning warning) {

    /**
     * Nothing may be written.
     *
     * @param until when it ends; null: it is a ban
     * @param appealable whether they may write an appeal against it
     * @param appeal what became of the one that they wrote
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Silence(
            @Nullable Instant until,
            @Nullable String reason,
            boolean appealable,
            @Nullable Appealed appeal) {}

    /**
     * What became of an appeal.
     *
     * @param outcome missing while it waits
     * @param answer of whoever decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appealed(
            @Nullable AppealOutcome outcome, @Nullable String answer) {}
}
