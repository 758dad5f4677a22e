package live.ovation.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface ModeratorRepository extends ReactiveCrudRepository<ModeratorRow, UUID> {

    Flux<ModeratorRow> findByChannelIdOrderByAddedAt(UUID channelId);

    Mono<Long> countByChannelId(UUID channelId);

    @Modifying
    @Query("delete from channel_moderator where id = :id and channel_id = :channelId")
    Mono<Integer> remove(UUID channelId, UUID id);

    /**
     * However they were named.
     *
     * @param email lower case; null where it is not shown to be theirs
     */
    @Modifying
    @Query("""
            delete from channel_moderator where channel_id = :channelId
                and (account_id = :accountId or email = cast(:email as text))""")
    Mono<Integer> removePerson(UUID channelId, UUID accountId, @Nullable String email);

    /**
     * Whether the account is one.
     *
     * @param email lower case; null where it is not shown to be theirs
     */
    @Query("""
            select exists (select 1 from channel_moderator where channel_id = :channelId
                and (account_id = :accountId or email = cast(:email as text)))""")
    Mono<Boolean> includes(UUID channelId, UUID accountId, @Nullable String email);

    /** The addresses of the channels that the account moderates. */
    @Query("""
            select c.slug from channel c join channel_moderator m on m.channel_id = c.id join account a on a.id = :accountId
            where m.account_id = a.id or (a.email_verified_at is not null and m.email = lower(a.email))
            order by c.slug""")
    Flux<String> slugsOf(UUID accountId);

    /** Forgets an e-mail that is the account's, wherever it was named instead of the account. */
    @Modifying
    @Query("""
            delete from channel_moderator m using account a
            where a.id = :accountId and a.email_verified_at is not null and m.email = lower(a.email)""")
    Mono<Integer> forgetEmail(UUID accountId);

    /** Whether the account owns or moderates any channel. */
    @Query("""
            select exists (select 1 from channel where owner_id = :accountId)
                or exists (
                    select 1 from channel_moderator m join account a on a.id = :accountId
                    where m.account_id = a.id or (a.email_verified_at is not null and m.email = lower(a.email)))""")
    Mono<Boolean> isStaff(UUID accountId);
}
