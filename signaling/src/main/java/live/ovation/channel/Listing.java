package live.ovation.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel as lists show it. */
public record Listing(
        Channel channel, @Nullable Category category, List<String> tags, String description, long followers) {}
