package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.account.PersonalData;
import live.ovation.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people say about themselves and their channel, and whom they follow: rows that go with their account, and pictures that do not. */
@Component
class ProfileData implements PersonalData {

    private final Profiles profiles;
    private final ProfileRepository rows;
    private final ChannelRepository channels;
    private final Follows follows;
    private final ModeratorRepository moderators;
    private final Pictures pictures;

    ProfileData(
            Profiles profiles,
            ProfileRepository rows,
            ChannelRepository channels,
            Follows follows,
            ModeratorRepository moderators,
            Pictures pictures) {
        this.profiles = profiles;
        this.rows = rows;
        this.channels = channels;
        this.follows = follows;
        this.moderators = moderators;
        this.pictures = pictures;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            Profile profile,
            @Nullable ChannelSettings channelSettings,
            @Nullable String bannerUrl,
            List<Channel.View> follows,
            List<String> moderates) {}

    @Override
    public String section() {
        return "profile";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return Mono.zip(
                        profiles.of(accountId),
                        channels.findByOwnerId(accountId).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        follows.of(accountId)
                                .map(listing -> listing.channel().view())
                                .collectList(),
                        moderators.slugsOf(accountId).collectList())
                .map(all -> exported(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    /** The files of their pictures, and where they are named by their e-mail; the other rows go with the account. */
    @Override
    public Mono<Void> erase(UUID accountId) {
        return Mono.zip(
                        rows.findById(accountId).defaultIfEmpty(ProfileRow.empty(accountId)),
                        channels.findByOwnerId(accountId)
                                .map(row -> Optional.ofNullable(row.banner()))
                                .defaultIfEmpty(Optional.empty()))
                .flatMap(kept -> pictures.remove(names(kept.getT1(), kept.getT2())))
                .then(moderators.forgetEmail(accountId))
                .then();
    }

    private static Exported exported(
            Profile profile, Optional<ChannelRow> channel, List<Channel.View> follows, List<String> moderates) {
        return new Exported(
                profile,
                channel.map(ChannelSettings::of).orElse(null),
                channel.map(ChannelRow::banner).map(Pictures::addressOf).orElse(null),
                follows,
                moderates);
    }

    private static List<String> names(ProfileRow profile, Optional<String> banner) {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(profile.avatarSmall()).ifPresent(names::add);
        Optional.ofNullable(profile.avatarLarge()).ifPresent(names::add);
        banner.ifPresent(names::add);
        return names;
    }
}
