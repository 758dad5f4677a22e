package live.ovation.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.picture.PictureKind;
import live.ovation.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people show of themselves. */
@Service
public class Profiles {

    private final ProfileRepository profiles;
    private final Accounts accounts;
    private final Pictures pictures;

    Profiles(ProfileRepository profiles, Accounts accounts, Pictures pictures) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.pictures = pictures;
    }

    /** The pictures of these accounts, of those that have one. */
    public Mono<Map<UUID, Avatar>> avatars(Collection<UUID> accountIds) {
        return profiles.findAllById(accountIds)
                .filter(row -> Avatar.of(row) != null)
                .collectMap(ProfileRow::accountId, row -> Objects.requireNonNull(Avatar.of(row)));
    }

    Mono<Profile> of(UUID accountId) {
        return accounts.find(accountId)
                .zipWith(row(accountId))
                .map(found -> profile(found.getT1().displayName(), found.getT2()));
    }

    /** Errors with {@code unsafe-link} and {@code invalid-name}. */
    Mono<Profile> change(UUID accountId, String displayName, String bio, List<String> links) {
        if (!links.stream().allMatch(Profiles::isGood)) {
            return Mono.error(ChannelProblems.unsafeLink());
        }
        return accounts.rename(accountId, displayName.strip())
                .then(Mono.defer(() -> profiles.describe(accountId, bio.strip(), String.join("\n", links))))
                .then(Mono.defer(() -> of(accountId)));
    }

    /** Errors as {@link Pictures#keep} does. */
    Mono<Profile> setAvatar(UUID accountId, Flux<DataBuffer> upload) {
        return pictures.keep(accountId, PictureKind.AVATAR, upload)
                .flatMap(names -> replaceAvatar(accountId, names.getLast(), names.getFirst()));
    }

    Mono<Profile> removeAvatar(UUID accountId) {
        return replaceAvatar(accountId, null, null);
    }

    private Mono<Profile> replaceAvatar(UUID accountId, @Nullable String small, @Nullable String large) {
        return row(accountId)
                .delayUntil(before -> profiles.setAvatar(accountId, small, large))
                .delayUntil(before -> pictures.remove(outdated(before, small, large)))
                .then(Mono.defer(() -> of(accountId)));
    }

    private static List<String> outdated(ProfileRow before, @Nullable String small, @Nullable String large) {
        List<String> names = new ArrayList<>();
        String oldSmall = before.avatarSmall();
        String oldLarge = before.avatarLarge();
        if (oldSmall != null && !oldSmall.equals(small)) {
            names.add(oldSmall);
        }
        if (oldLarge != null && !oldLarge.equals(large)) {
            names.add(oldLarge);
        }
        return names;
    }

    private Mono<ProfileRow> row(UUID accountId) {
        return profiles.findById(accountId).defaultIfEmpty(ProfileRow.empty(accountId));
    }

    /** A name and a password in front of the host would only be there to deceive. */
    private static boolean isGood(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Profile profile(String displayName, ProfileRow row) {
        return new Profile(displayName, row.bio(), List.copyOf(row.links()), Avatar.of(row));
    }
}
