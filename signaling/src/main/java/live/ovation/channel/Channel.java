package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel: the address that people watch at, owned by one account.
 *
 * @param avatar its owner's picture
 */
public record Channel(
        UUID id,
        String slug,
        String title,
        UUID ownerId,
        String ownerName,
        @Nullable Avatar avatar) {

    /** What anybody may see of it. */
    public View view() {
        return new View(slug, title, ownerName, avatar);
    }

    /** A channel in REST answers and WebSocket messages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String slug,
            String title,
            String ownerName,
            @Nullable Avatar avatar) {}
}
