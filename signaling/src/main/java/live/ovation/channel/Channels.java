package live.ovation.channel;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.platform.Tokens;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Channels and who may broadcast on them. */
@Service
public class Channels {

    private static final int STREAM_KEY_BITS = 160;

    private final ChannelRepository channels;
    private final R2dbcEntityTemplate database;
    private final Accounts accounts;
    private final Clock clock;

    Channels(ChannelRepository channels, R2dbcEntityTemplate database, Accounts accounts, Clock clock) {
        this.channels = channels;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Errors with {@code channel-not-found}. */
    public Mono<Channel> find(String slug) {
        return channels.findBySlug(slug)
                .switchIfEmpty(Mono.error(ChannelProblems::notFound))
                .flatMap(this::withOwner);
    }

    /** The channels with these ids, in no particular order. */
    public Flux<Channel> findAll(Collection<UUID> ids) {
        return channels.findAllById(ids).collectList().flatMapMany(this::withOwners);
    }

    /** The channel if it is this account's; errors with {@code channel-not-found} or {@code channel-not-owned}. */
    public Mono<Channel> ownedBy(UUID accountId, String slug) {
        return find(slug)
                .filter(channel -> channel.ownerId().equals(accountId))
                .switchIfEmpty(Mono.error(ChannelProblems::notOwned));
    }

    /** The channel that this stream key may broadcast on; errors with {@code invalid-stream-key}. */
    public Mono<Channel> byStreamKey(String slug, String streamKey) {
        return channels.findByStreamKeyHash(Tokens.hash(streamKey))
                .filter(row -> row.slug().equals(slug))
                .switchIfEmpty(Mono.error(ChannelProblems::invalidStreamKey))
                .flatMap(this::withOwner);
    }

    /** The channel of an account; errors with {@code channel-not-found}. */
    public Mono<Channel> of(UUID accountId) {
        return channels.findByOwnerId(accountId)
                .switchIfEmpty(Mono.error(ChannelProblems::notFound))
                .flatMap(this::withOwner);
    }

    Mono<Channel> create(UUID ownerId, String slug, String title) {
        var row = new ChannelRow(UUID.randomUUID(), ownerId, slug, title.strip(), null, clock.instant());
        return database.insert(row)
                .onErrorResume(DuplicateKeyException.class, e -> whyNot(ownerId))
                .flatMap(this::withOwner);
    }

    Mono<Channel> rename(UUID accountId, String slug, String title) {
        return ownedBy(accountId, slug)
                .flatMap(channel -> channels.rename(channel.id(), title.strip()))
                .then(Mono.defer(() -> find(slug)));
    }

    /** A new stream key in place of the old one, which stops being good at once. */
    Mono<String> newStreamKey(UUID accountId, String slug) {
        String key = Tokens.random(STREAM_KEY_BITS);
        return ownedBy(accountId, slug)
                .flatMap(channel -> channels.replaceStreamKey(channel.id(), Tokens.hash(key)))
                .thenReturn(key);
    }

    private Mono<ChannelRow> whyNot(UUID ownerId) {
        return channels.findByOwnerId(ownerId)
                .hasElement()
                .flatMap(has -> Mono.error(has ? ChannelProblems.limit() : ChannelProblems.slugTaken()));
    }

    private Mono<Channel> withOwner(ChannelRow row) {
        return withOwners(List.of(row)).next();
    }

    private Flux<Channel> withOwners(List<ChannelRow> rows) {
        return accounts.findAll(rows.stream().map(ChannelRow::ownerId).toList())
                .collect(Collectors.toMap(Account::id, Account::displayName))
                .flatMapIterable(
                        names -> rows.stream().map(row -> channel(row, names)).toList());
    }

    private static Channel channel(ChannelRow row, Map<UUID, String> names) {
        return new Channel(row.id(), row.slug(), row.title(), row.ownerId(), names.getOrDefault(row.ownerId(), ""));
    }
}
