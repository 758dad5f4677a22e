package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * That somebody may be a person who is banned here.
 *
 * @param accountId the one who is banned
 * @param sure how sure that is; it never is certain, since people share networks
 */
record Suspicion(
        @NotNull UUID accountId,
        @NotNull String name,
        @NotNull Sure sure) {

    enum Sure {
        /** Few use the network, and the account was made after the ban. */
        @JsonProperty("likely")
        LIKELY,
        /** They use the same network. */
        @JsonProperty("possible")
        POSSIBLE
    }
}
