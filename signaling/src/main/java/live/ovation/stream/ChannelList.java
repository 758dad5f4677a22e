package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import live.ovation.channel.Category;
import live.ovation.channel.Channel;
import live.ovation.channel.Listing;
import live.ovation.stream.Stream.Live;
import org.jspecify.annotations.Nullable;

/**
 * Channels, those on air first.
 *
 * @param next for {@code after=}, to get those that come then; absent when there are no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelList(List<Entry> channels, @Nullable String next) {

    /**
     * One of them.
     *
     * @param stream what is on air there
     * @param viewers how many watch it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Channel.View channel,
            @Nullable Category category,
            List<String> tags,
            String description,
            long followers,
            @Nullable StreamView stream,
            int viewers) {

        static Entry of(Listing listing, @Nullable Live live, int viewers) {
            return new Entry(
                    listing.channel().view(),
                    listing.category(),
                    listing.tags(),
                    listing.description(),
                    listing.followers(),
                    live == null ? null : StreamView.of(live),
                    viewers);
        }
    }
}
