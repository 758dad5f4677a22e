package live.ovation.channel;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Channels and whose they are. */
@Service
public class Channels {

    private final ChannelRepository channels;
    private final ProfileRepository profiles;
    private final R2dbcEntityTemplate database;
    private final Accounts accounts;
    private final Clock clock;

    Channels(
            ChannelRepository channels,
            ProfileRepository profiles,
            R2dbcEntityTemplate database,
            Accounts accounts,
            Clock clock) {
        this.channels = channels;
        this.profiles = profiles;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Errors with {@code channel-not-found}. */
    public Mono<Channel> find(String slug) {
        return row(slug).flatMap(this::withOwner);
    }

    /** The channels with these ids, in no particular order. */
    public Flux<Channel> findAll(Collection<UUID> ids) {
        return channels.findAllById(ids).collectList().flatMapMany(this::withOwners);
    }

    /** The channel if it is this account's; errors with {@code channel-not-found} or {@code channel-not-owned}. */
    public Mono<Channel> ownedBy(UUID accountId, String slug) {
        return rowOwnedBy(accountId, slug).flatMap(this::withOwner);
    }

    /** What the owner has chosen for new streams; empty when there is no such channel. */
    public Mono<DefaultVisibility> defaultVisibility(UUID channelId) {
        return channels.findById(channelId).map(row -> DefaultVisibility.of(row.defaultVisibility()));
    }

    Mono<ChannelRow> row(String slug) {
        return channels.findBySlug(slug).switchIfEmpty(Mono.error(ChannelProblems::notFound));
    }

    Mono<ChannelRow> rowOwnedBy(UUID accountId, String slug) {
        return row(slug)
                .filter(row -> row.ownerId().equals(accountId))
                .switchIfEmpty(Mono.error(ChannelProblems::notOwned));
    }

    /** The channel of an account; errors with {@code channel-not-found}. */
    public Mono<Channel> of(UUID accountId) {
        return channels.findByOwnerId(accountId)
                .switchIfEmpty(Mono.error(ChannelProblems::notFound))
                .flatMap(this::withOwner);
    }

    Mono<Channel> create(UUID ownerId, String slug, String title) {
        if (Slugs.isReserved(slug)) {
            return Mono.error(ChannelProblems.slugReserved());
        }
        return database.insert(ChannelRow.first(ownerId, slug, title.strip(), clock.instant()))
                .onErrorResume(DuplicateKeyException.class, e -> whyNot(ownerId, slug))
                .flatMap(this::withOwner);
    }

    Mono<Channel> rename(UUID accountId, String slug, String title) {
        return rowOwnedBy(accountId, slug)
                .flatMap(row -> channels.rename(row.id(), title.strip()))
                .then(Mono.defer(() -> find(slug)));
    }

    Mono<ChannelSettings> change(UUID accountId, String slug, ChannelSettings next) {
        Category category = next.category();
        return rowOwnedBy(accountId, slug)
                .flatMap(row -> channels.change(
                        row.id(),
                        next.title().strip(),
                        category == null ? null : category.code(),
                        next.joinedTags(),
                        next.description().strip(),
                        next.about().strip(),
                        next.defaultVisibility().code()))
                .then(Mono.defer(() -> row(slug)))
                .map(ChannelSettings::of);
    }

    Mono<Channel> withOwner(ChannelRow row) {
        return withOwners(List.of(row)).next();
    }

    /** In the order of the rows. */
    Flux<Channel> withOwners(List<ChannelRow> rows) {
        List<UUID> owners = rows.stream().map(ChannelRow::ownerId).toList();
        return Mono.zip(
                        accounts.findAll(owners).collectMap(Account::id, Account::displayName),
                        profiles.findAllById(owners).collectMap(ProfileRow::accountId))
                .flatMapIterable(people -> rows.stream()
                        .map(row -> channel(row, people.getT1(), people.getT2()))
                        .toList());
    }

    private Mono<ChannelRow> whyNot(UUID ownerId, String slug) {
        Mono<ChannelRow> alike = channels.findBySlug(slug)
                .hasElement()
                .flatMap(taken -> Mono.error(taken ? ChannelProblems.slugTaken() : ChannelProblems.slugConfusable()));
        return channels.findByOwnerId(ownerId)
                .hasElement()
                .flatMap(has -> has ? Mono.error(ChannelProblems.limit()) : alike);
    }

    private static Channel channel(ChannelRow row, Map<UUID, String> names, Map<UUID, ProfileRow> profiles) {
        @Nullable ProfileRow profile = profiles.get(row.ownerId());
        String name = names.getOrDefault(row.ownerId(), "");
        return new Channel(row.id(), row.slug(), row.title(), row.ownerId(), name, Avatar.of(profile));
    }
}
