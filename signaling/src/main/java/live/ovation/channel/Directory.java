package live.ovation.channel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** All channels, to look through. */
@Service
public class Directory {

    /** {@code in ()} is no SQL; this is nobody's id. */
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

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
        return ids.isEmpty() ? Flux.empty() : search(ids, true, wanted, after, most);
    }

    /** The most followed of all other channels that fit, from a place on. */
    public Flux<Listing> beyond(Collection<UUID> ids, Wanted wanted, Place after, int most) {
        return search(ids.isEmpty() ? NOBODY : ids, false, wanted, after, most);
    }

    Flux<Listing> listings(List<ChannelRow> found) {
        return channels.withOwners(found).zipWithIterable(found, Directory::listing);
    }

    private Flux<Listing> search(Collection<UUID> ids, boolean among, Wanted wanted, Place after, int most) {
        Category category = wanted.category();
        String text = wanted.text();
        return rows.search(
                        ids,
                        among,
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

    private static Listing listing(Channel channel, ChannelRow row) {
        return new Listing(channel, Category.ofColumn(row.category()), row.tags(), row.description(), row.followers());
    }
}
