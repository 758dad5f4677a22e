package live.ovation.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface BanRepository extends Repository<BanRow, UUID> {

    /** What is on somebody now. */
    @Query("""
            select * from chat_ban where channel_id = :channelId and account_id = :accountId
                and (until is null or until > :now)""")
    Mono<BanRow> find(UUID channelId, UUID accountId, Instant now);

    /** Those that are on somebody now, the newest first. */
    @Query("""
            select * from chat_ban where channel_id = :channelId and (until is null or until > :now)
            order by at desc, account_id limit :most""")
    Flux<BanRow> ofChannel(UUID channelId, Instant now, int most);

    /** Those of some people who are banned, not only for a time. */
    @Query("select * from chat_ban where channel_id = :channelId and account_id in (:people) and until is null")
    Flux<BanRow> among(UUID channelId, Collection<UUID> people);

    @Query("select * from chat_ban where account_id = :accountId or by_id = :accountId order by at")
    Flux<BanRow> about(UUID accountId);

    /** Unless something is on them that lasts longer: of two at once, the stricter counts whoever comes first. */
    @Modifying
    @Query("""
            insert into chat_ban (channel_id, account_id, until, reason, by_id, at)
            values (:channelId, :accountId, :until, :reason, cast(:byId as uuid), :now)
            on conflict (channel_id, account_id) do update
            set until = excluded.until, reason = excluded.reason, by_id = excluded.by_id, at = excluded.at
            where chat_ban.until is not null and (excluded.until is null or excluded.until >= chat_ban.until)""")
    Mono<Integer> put(
            UUID channelId,
            UUID accountId,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable UUID byId,
            Instant now);

    /** What was set on somebody at a moment, unless something else has come in its place. */
    @Modifying
    @Query("delete from chat_ban where channel_id = :channelId and account_id = :accountId and at = :at")
    Mono<Integer> removeThat(UUID channelId, UUID accountId, Instant at);

    @Modifying
    @Query("delete from chat_ban where channel_id = :channelId and account_id = :accountId")
    Mono<Integer> remove(UUID channelId, UUID accountId);
}
