package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface NoteRepository extends Repository<NoteRow, UUID> {

    /** Until the end of the transaction nobody else adds a note about somebody in this channel. */
    @Query("select count(*) from pg_advisory_xact_lock(hashtextextended(cast(:channelId as text), 36))")
    Mono<Long> lock(UUID channelId);

    @Query("select count(*) from chat_note where channel_id = :channelId and account_id = :accountId")
    Mono<Integer> count(UUID channelId, UUID accountId);

    @Modifying
    @Query("""
            insert into chat_note (id, channel_id, account_id, text, by_id, at)
            values (:id, :channelId, :accountId, :text, :byId, :at)""")
    Mono<Integer> add(UUID id, UUID channelId, UUID accountId, String text, UUID byId, Instant at);

    /** The newest first. */
    @Query("""
            select * from chat_note where channel_id = :channelId and account_id = :accountId order by at desc, id""")
    Flux<NoteRow> about(UUID channelId, UUID accountId);

    @Query("select * from chat_note where id = :id and channel_id = :channelId and account_id = :accountId")
    Mono<NoteRow> find(UUID channelId, UUID accountId, UUID id);

    @Modifying
    @Query("delete from chat_note where id = :id")
    Mono<Integer> remove(UUID id);

    @Query("select * from chat_note where account_id = :accountId or by_id = :accountId order by at")
    Flux<NoteRow> ofPerson(UUID accountId);
}
