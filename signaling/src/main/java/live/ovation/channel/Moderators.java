package live.ovation.channel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Who helps to keep a channel's chat in order. One is named by the address of one's channel, or by e-mail: then whoever has shown that the
 * e-mail is theirs is meant, now or later, so that nobody learns from it who has an account.
 */
@Service
public class Moderators {

    private static final int MOST = 100;

    private final Channels channels;
    private final ChannelRepository rows;
    private final ModeratorRepository moderators;
    private final R2dbcEntityTemplate database;
    private final Accounts accounts;
    private final Clock clock;

    Moderators(
            Channels channels,
            ChannelRepository rows,
            ModeratorRepository moderators,
            R2dbcEntityTemplate database,
            Accounts accounts,
            Clock clock) {
        this.channels = channels;
        this.rows = rows;
        this.moderators = moderators;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether the account may moderate the channel, which its owner may, too. */
    public Mono<Boolean> includes(UUID channelId, UUID accountId) {
        return rows.findById(channelId)
                .flatMap(row -> row.ownerId().equals(accountId)
                        ? Mono.just(true)
                        : accounts.find(accountId).flatMap(account -> includes(channelId, account)))
                .defaultIfEmpty(false);
    }

    /** The moderators of one's channel, in the order in which they were added. */
    Mono<List<Moderator>> list(UUID ownerId, String slug) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMapMany(row -> moderators.findByChannelIdOrderByAddedAt(row.id()))
                .concatMap(this::described)
                .collectList();
    }

    /** Errors with {@code channel-not-found}, {@code own-channel}, {@code moderator-exists} and {@code moderator-limit}. */
    Mono<Moderator> addByChannel(UUID ownerId, String slug, String theirs) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMap(row -> channels.row(theirs)
                        .filter(found -> !found.id().equals(row.id()))
                        .switchIfEmpty(Mono.error(ChannelProblems::ownChannel))
                        .flatMap(found -> add(row.id(), found.ownerId(), null)));
    }

    /** Errors with {@code moderator-exists} and {@code moderator-limit}. */
    Mono<Moderator> addByEmail(UUID ownerId, String slug, String email) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMap(row -> add(row.id(), null, email.strip().toLowerCase(Locale.ROOT)));
    }

    /** One who is none is no error. */
    Mono<Void> remove(UUID ownerId, String slug, UUID id) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMap(row -> moderators.remove(row.id(), id))
                .then();
    }

    private Mono<Moderator> add(UUID channelId, @Nullable UUID accountId, @Nullable String email) {
        var row = new ModeratorRow(UUID.randomUUID(), channelId, accountId, email, clock.instant());
        return moderators
                .countByChannelId(channelId)
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(ChannelProblems::moderatorLimit))
                .then(Mono.defer(() -> database.insert(row)))
                .onErrorMap(DuplicateKeyException.class, e -> ChannelProblems.moderatorExists())
                .flatMap(this::described);
    }

    private Mono<Boolean> includes(UUID channelId, Account account) {
        String email = account.emailVerified() ? account.email().toLowerCase(Locale.ROOT) : null;
        return moderators.includes(channelId, account.id(), email);
    }

    private Mono<Moderator> described(ModeratorRow row) {
        UUID accountId = row.accountId();
        return accountId == null
                ? Mono.just(new Moderator(row.id(), null, Objects.requireNonNull(row.email()), row.addedAt()))
                : accounts.find(accountId)
                        .map(account -> new Moderator(row.id(), account.displayName(), null, row.addedAt()));
    }
}
