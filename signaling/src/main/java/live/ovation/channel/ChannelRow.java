package live.ovation.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("channel")
record ChannelRow(
        @Id UUID id,
        UUID ownerId,
        String slug,
        String skeleton,
        String title,
        @Nullable String category,
        List<String> tags,
        String description,
        String about,
        String defaultVisibility,
        @Nullable String banner,
        long followers,
        Instant createdAt) {

    /** A channel as it begins. */
    static ChannelRow first(UUID ownerId, String slug, String title, Instant now) {
        return new ChannelRow(
                UUID.randomUUID(),
                ownerId,
                slug,
                Slugs.skeleton(slug),
                title,
                null,
                List.of(),
                "",
                "",
                DefaultVisibility.PUBLIC.code(),
                null,
                0,
                now);
    }
}
