package live.ovation.chat;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** What moderators ask somebody to mind. They can't write until they have said that they understand. */
public record ChatWarning(
        @NotNull UUID id, @NotNull String reason, @NotNull Instant at) {}
