package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each decision is one conditional update: of two at once, one finds nothing any more. */
interface HeldRepository extends Repository<HeldRow, UUID> {

    /** Until the end of the transaction nobody else adds to what waits in this channel. */
    @Query("select count(*) from pg_advisory_xact_lock(hashtextextended(cast(:channelId as text), 30))")
    Mono<Long> lock(UUID channelId);

    Mono<HeldRow> findById(UUID id);

    @Query("select count(*) from chat_held where channel_id = :channelId and outcome is null and expires_at > :now")
    Mono<Integer> count(UUID channelId, Instant now);

    @Query("""
            select count(*) from chat_held
            where channel_id = :channelId and author_id = :authorId and outcome is null and expires_at > :now""")
    Mono<Integer> countOf(UUID channelId, UUID authorId, Instant now);

    @Modifying
    @Query("""
            insert into chat_held
                (id, channel_id, author_id, style, text, mentions, reply_to, reason, detail, at, expires_at)
            values (:id, :channelId, :authorId, :style, :text, :mentions, cast(:replyTo as uuid), :reason, :detail, :at,
                :expiresAt)""")
    Mono<Integer> add(
            UUID id,
            UUID channelId,
            UUID authorId,
            String style,
            String text,
            UUID[] mentions,
            @Nullable UUID replyTo,
            String reason,
            @Nullable String detail,
            Instant at,
            Instant expiresAt);

    /** The oldest first. */
    @Query("""
            select * from chat_held where channel_id = :channelId and outcome is null and expires_at > :now
            order by at, id""")
    Flux<HeldRow> waiting(UUID channelId, Instant now);

    /** 0 when it does not wait any more. */
    @Modifying
    @Query("""
            update chat_held set outcome = :outcome, decided_by = cast(:by as uuid), decided_at = :now
            where id = :id and channel_id = :channelId and outcome is null and expires_at > :now""")
    Mono<Integer> decide(UUID channelId, UUID id, String outcome, UUID by, Instant now);

    /** All that waits of one person. */
    @Query("""
            update chat_held set outcome = 'WITHDRAWN', decided_at = :now
            where channel_id = :channelId and author_id = :authorId and outcome is null
            returning *""")
    Flux<HeldRow> withdraw(UUID channelId, UUID authorId, Instant now);

    /** What nobody has decided in time; two nodes at once don't get the same. */
    @Query("""
            update chat_held set outcome = 'EXPIRED', decided_at = :now
            where id in (select id from chat_held where outcome is null and expires_at <= :now
                order by expires_at limit :most for update skip locked)
            returning *""")
    Flux<HeldRow> expire(Instant now, int most);

    @Modifying
    @Query("delete from chat_held where decided_at < :before")
    Mono<Integer> forget(Instant before);

    @Query("select * from chat_held where author_id = :accountId order by at")
    Flux<HeldRow> of(UUID accountId);
}
