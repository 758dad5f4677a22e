package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a channel's page shows of it.
 *
 * @param bannerUrl a picture of 1500 x 500 pixels
 * @param about plain text
 * @param bio its owner's words about themselves
 * @param links of its owner, https addresses
 * @param following whether who asks follows it; absent for who is not signed in, and for its owner
 * @param mine whether it is the channel of who asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelPage(
        String slug,
        String title,
        String ownerName,
        @Nullable Avatar avatar,
        @Nullable String bannerUrl,
        @Nullable Category category,
        List<String> tags,
        String description,
        String about,
        String bio,
        List<String> links,
        long followers,
        @Nullable Boolean following,
        boolean mine) {}
