package live.ovation.channel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** All channels, to look through. */
@Service
public class Directory {

    private final ChannelRepository rows;
    private final Channels channels;

    Directory(ChannelRepository rows, Channels channels) {
        this.rows = rows;
        this.channels = channels;
    }

    /**
     * What somebody looks for; null is no condition.
     *
     * @param text in title, address or description, also with a typing error
     */
    public record Wanted(
            @Nullable String text,
            @Nullable Category category,
            @Nullable String tag) {

        /** Blank is as good as absent. */
        public Wanted {
            text = text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
            tag = tag == null || tag.isBlank() ? null : tag.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** The most followed of these channels that fit, from a place on. */
    public Flux<Listing> among(Collection<UUID> ids, Wanted wanted, Place after, int most) {
        return ids.isEmpty() ? Flux.empty() : search(rows::searchAmong, ids, wanted, after, most);
    }

    /** The most followed of all other channels that fit, from a place on. */
    public Flux<Listing> beyond(Collection<UUID> ids, Wanted wanted, Place after, int most) {
        return search(rows::searchBeyond, ids, wanted, after, most);
    }

    Flux<Listing> listings(List<ChannelRow> found) {
        return channels.withOwners(found).zipWithIterable(found, Directory::listing);
    }

    private Flux<Listing> search(Search search, Collection<UUID> ids, Wanted wanted, Place after, int most) {
        Category category = wanted.category();
        String text = wanted.text();
        return search.run(
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",")),
                        category == null ? null : category.code(),
                        wanted.tag(),
                        text,
                        text == null ? null : text.replaceAll("([\\\\%_])", "\\\\$1"),
                        after.followers(),
                        after.id(),
                        most)
                .collectList()
                .flatMapMany(this::listings);
    }

    /** One of the two searches of the repository. */
    @FunctionalInterface
    private interface Search {

        Flux<ChannelRow> run(
                String ids,
                @Nullable String category,
                @Nullable String tag,
                @Nullable String text,
                @Nullable String pattern,
                long followers,
                UUID id,
                int most);
    }

    private static Listing listing(Channel channel, ChannelRow row) {
        return new Listing(channel, Category.ofColumn(row.category()), row.tags(), row.description(), row.followers());
    }
}
