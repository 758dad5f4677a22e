package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who moderates a channel: with the name of their account, or the e-mail that they were named by.
 *
 * @param id of the entry, not of the account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moderator(
        UUID id, @Nullable String displayName, @Nullable String email, Instant addedAt) {}
