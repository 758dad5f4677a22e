package live.ovation.channel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a channel's page shows, put together for whoever looks at it. */
@Service
class ChannelPages {

    private final Channels channels;
    private final ProfileRepository profiles;
    private final Follows follows;

    ChannelPages(Channels channels, ProfileRepository profiles, Follows follows) {
        this.channels = channels;
        this.profiles = profiles;
        this.follows = follows;
    }

    /** @param viewer who looks, null for somebody who is not signed in */
    Mono<ChannelPage> of(String slug, @Nullable UUID viewer) {
        return channels.row(slug)
                .flatMap(row -> Mono.zip(
                                channels.withOwner(row),
                                profiles.findById(row.ownerId()).defaultIfEmpty(ProfileRow.empty(row.ownerId())),
                                following(row, viewer))
                        .map(all -> page(row, all.getT1(), all.getT2(), all.getT3(), viewer)));
    }

    private Mono<Optional<Boolean>> following(ChannelRow row, @Nullable UUID viewer) {
        return viewer == null || viewer.equals(row.ownerId())
                ? Mono.just(Optional.empty())
                : follows.includes(viewer, row.id()).map(Optional::of);
    }

    private static ChannelPage page(
            ChannelRow row, Channel channel, ProfileRow owner, Optional<Boolean> following, @Nullable UUID viewer) {
        String banner = row.banner();
        return new ChannelPage(
                row.slug(),
                row.title(),
                channel.ownerName(),
                channel.avatar(),
                banner == null ? null : Pictures.addressOf(banner),
                Category.ofColumn(row.category()),
                row.tags(),
                row.description(),
                row.about(),
                owner.bio(),
                List.copyOf(owner.links()),
                row.followers(),
                following.orElse(null),
                row.ownerId().equals(viewer));
    }
}
