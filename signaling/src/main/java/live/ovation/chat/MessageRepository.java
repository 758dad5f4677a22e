package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface MessageRepository extends Repository<MessageRow, UUID> {

    /**
     * Writes messages that are not there yet, of channels and people that still are.
     *
     * @param rows a JSON array of objects with the names of the columns
     */
    @Modifying
    @Query("""
            insert into chat_message (id, channel_id, author_id, epoch, seq, sent_at, shadowed, body)
            select r.id, r.channel_id, r.author_id, r.epoch, r.seq, r.sent_at, r.shadowed, r.body
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                id uuid, channel_id uuid, author_id uuid, epoch bigint, seq bigint, sent_at timestamptz, shadowed boolean,
                body text)
            where exists (select 1 from channel c where c.id = r.channel_id)
              and exists (select 1 from account a where a.id = r.author_id)
            on conflict (id) do nothing""")
    Mono<Integer> add(String rows);

    /** 0 when the message is not there (yet). What is changed in the shadow does not change what everybody has seen. */
    @Modifying
    @Query("""
            update chat_message
            set body = cast(cast(body as jsonb) || jsonb_build_object('text', :text, 'editedAt', :editedAt) as text)
            where id = :id and channel_id = :channelId and (shadowed or not :shadowed)""")
    Mono<Integer> edit(UUID channelId, UUID id, String text, String editedAt, boolean shadowed);

    /** 0 when the message is not there (yet). */
    @Modifying
    @Query("update chat_message set deleted_at = coalesce(deleted_at, :now) where id = :id and channel_id = :channelId")
    Mono<Integer> delete(UUID channelId, UUID id, Instant now);

    @Modifying
    @Query("""
            update chat_message set deleted_at = :now
            where channel_id = :channelId and deleted_at is null and (epoch, seq) < (:epoch, :seq)""")
    Mono<Integer> clear(UUID channelId, long epoch, long seq, Instant now);

    @Modifying
    @Query("""
            update chat_message set deleted_at = :now
            where channel_id = :channelId and author_id = :authorId and deleted_at is null and (epoch, seq) < (:epoch, :seq)""")
    Mono<Integer> clearOf(UUID channelId, UUID authorId, long epoch, long seq, Instant now);

    @Query("select * from chat_message where id = :id and channel_id = :channelId and deleted_at is null")
    Mono<MessageRow> find(UUID channelId, UUID id);

    /** The newest first; what is in the shadow only for staff, and for its author. */
    @Query("""
            select * from chat_message
            where channel_id = :channelId and deleted_at is null and (epoch, seq) < (:epoch, :seq)
              and (not shadowed or :staff or author_id = cast(:reader as uuid))
            order by epoch desc, seq desc limit :most""")
    Flux<MessageRow> before(UUID channelId, long epoch, long seq, @Nullable UUID reader, boolean staff, int most);

    /** In the order of time; what is in the shadow as in {@link #before}. */
    @Query("""
            select * from chat_message
            where channel_id = :channelId and deleted_at is null and sent_at >= :from and sent_at < :to
              and (not shadowed or :staff or author_id = cast(:reader as uuid))
            order by sent_at, epoch, seq limit :most""")
    Flux<MessageRow> during(UUID channelId, Instant from, Instant to, @Nullable UUID reader, boolean staff, int most);

    /** What everybody saw before a moment, the newest first. */
    @Query("""
            select * from chat_message
            where channel_id = :channelId and deleted_at is null and not shadowed and sent_at < :at
            order by sent_at desc limit :most""")
    Flux<MessageRow> earlier(UUID channelId, Instant at, int most);

    /** What everybody saw from a moment on, in the order of time. */
    @Query("""
            select * from chat_message
            where channel_id = :channelId and deleted_at is null and not shadowed and sent_at >= :at
            order by sent_at limit :most""")
    Flux<MessageRow> later(UUID channelId, Instant at, int most);

    /** The newest first, of one author. */
    @Query("""
            select * from chat_message
            where channel_id = :channelId and author_id = :authorId and deleted_at is null
            order by epoch desc, seq desc limit :most""")
    Flux<MessageRow> recentOf(UUID channelId, UUID authorId, int most);

    @Query("""
            select count(*) from chat_message
            where channel_id = :channelId and author_id = :authorId and (:all or not shadowed)""")
    Mono<Long> countOf(UUID channelId, UUID authorId, boolean all);

    @Query("select * from chat_message where author_id = :authorId order by sent_at")
    Flux<MessageRow> allOf(UUID authorId);

    @Query("select distinct channel_id from chat_message where author_id = :authorId")
    Flux<UUID> channelsOf(UUID authorId);
}
