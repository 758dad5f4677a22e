package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for a moderator.
 *
 * @param id under which it is said when it is approved
 * @param detail what of it is objected to: the word of the list, the address of the link
 * @param expiresAt when nobody can approve it any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldMessage(
        @NotNull UUID id,
        @NotNull UUID authorId,
        @NotNull String authorName,
        ChatEvent.@NotNull Style style,
        @NotNull String text,
        @NotNull HoldReason reason,
        @Nullable String detail,
        @NotNull Instant at,
        @NotNull Instant expiresAt) {}
