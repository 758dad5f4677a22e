package live.ovation.channel;

import java.util.UUID;

/** A channel: the address that people watch at, owned by one account. */
public record Channel(UUID id, String slug, String title, UUID ownerId, String ownerName) {

    /** What anybody may see of it. */
    public View view() {
        return new View(slug, title, ownerName);
    }

    /** A channel in REST answers and WebSocket messages. */
    public record View(String slug, String title, String ownerName) {}
}
