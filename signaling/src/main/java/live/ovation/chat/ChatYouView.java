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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatYouView(
        @NotNull List<ChatRole> roles,
        boolean moderates,
        boolean mayWrite,
        @Nullable Silence silence,
        long waitMs) {

    /**
     * Nothing may be written.
     *
     * @param until when it ends; null: it is a ban
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Silence(@Nullable Instant until, @Nullable String reason) {}
}
