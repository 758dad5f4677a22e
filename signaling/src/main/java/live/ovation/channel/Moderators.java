package live.ovation.channel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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
    private final AuditLog audit;
    private final Clock clock;
    private final Sinks.Many<ChannelCircle> changed = Sinks.many().multicast().directBestEffort();

    Moderators(
            Channels channels,
            ChannelRepository rows,
            ModeratorRepository moderators,
            R2dbcEntityTemplate database,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.channels = channels;
        this.rows = rows;
        this.moderators = moderators;
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
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

    /** Who has become a moderator of a channel, or is one no more, on this node; not those who were named by e-mail. */
    public Flux<ChannelCircle> changes() {
        return changed.asFlux().onBackpressureBuffer(1024, BufferOverflowStrategy.DROP_OLDEST);
    }

    /** Makes somebody a moderator; the caller has seen who asks. Errors with {@code moderator-exists} and {@code moderator-limit}. */
    public Mono<Void> appoint(UUID channelId, UUID accountId, UUID by) {
        return add(by, channelId, accountId, null).then();
    }

    /** They moderate no more, however they were named; the caller has seen who asks. One who is none is no error. */
    public Mono<Void> dismiss(UUID channelId, UUID accountId, UUID by) {
        return accounts.find(accountId)
                .flatMap(account -> audit.ifDone(
                        moderators
                                .removePerson(channelId, accountId, shownEmail(account))
                                .map(removed -> removed > 0),
                        dismissal(by, channelId, accountId)))
                .doOnNext(removed -> announce(channelId, accountId))
                .then();
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
                        .flatMap(found -> add(ownerId, row.id(), found.ownerId(), null)));
    }

    /** Errors with {@code moderator-exists} and {@code moderator-limit}. */
    Mono<Moderator> addByEmail(UUID ownerId, String slug, String email) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMap(row -> add(ownerId, row.id(), null, email.strip().toLowerCase(Locale.ROOT)));
    }

    /** One who is none is no error. */
    Mono<Void> remove(UUID ownerId, String slug, UUID id) {
        return channels.rowOwnedBy(ownerId, slug)
                .flatMap(row -> moderators
                        .findById(id)
                        .filter(entry -> entry.channelId().equals(row.id()))
                        .delayUntil(entry -> audit.ifDone(
                                moderators.remove(row.id(), id).map(removed -> removed > 0),
                                dismissal(ownerId, row.id(), entry.accountId())))
                        .doOnNext(this::announce))
                .then();
    }

    private Mono<Moderator> add(UUID by, UUID channelId, @Nullable UUID accountId, @Nullable String email) {
        Act act = Act.of(AuditAction.MODERATOR_APPOINT, by).about(accountId).in(channelId);
        var row = new ModeratorRow(UUID.randomUUID(), channelId, accountId, email, clock.instant());
        return moderators
                .countByChannelId(channelId)
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(ChannelProblems::moderatorLimit))
                .then(Mono.defer(() -> audit.with(database.insert(row), act)))
                .onErrorMap(DuplicateKeyException.class, e -> ChannelProblems.moderatorExists())
                .doOnNext(this::announce)
                .flatMap(this::described);
    }

    /** @param accountId null for one who was named by e-mail, which is nobody's to read */
    private static Act dismissal(UUID by, UUID channelId, @Nullable UUID accountId) {
        return Act.of(AuditAction.MODERATOR_DISMISS, by).about(accountId).in(channelId);
    }

    private Mono<Boolean> includes(UUID channelId, Account account) {
        return moderators.includes(channelId, account.id(), shownEmail(account));
    }

    private static @Nullable String shownEmail(Account account) {
        return account.emailVerified() ? account.email().toLowerCase(Locale.ROOT) : null;
    }

    private void announce(ModeratorRow row) {
        UUID accountId = row.accountId();
        if (accountId != null) {
            announce(row.channelId(), accountId);
        }
    }

    private synchronized void announce(UUID channelId, UUID accountId) {
        changed.tryEmitNext(new ChannelCircle(channelId, accountId));
    }

    private Mono<Moderator> described(ModeratorRow row) {
        UUID accountId = row.accountId();
        return accountId == null
                ? Mono.just(new Moderator(row.id(), null, Objects.requireNonNull(row.email()), row.addedAt()))
                : accounts.find(accountId)
                        .map(account -> new Moderator(row.id(), account.displayName(), null, row.addedAt()));
    }
}
