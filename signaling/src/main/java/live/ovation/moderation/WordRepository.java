package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of words; a null {@code channelId} is that of the house. */
interface WordRepository extends Repository<WordRow, UUID> {

    @Query(
            "select * from moderated_word where channel_id is not distinct from cast(:channelId as uuid) order by pattern")
    Flux<WordRow> list(@Nullable UUID channelId);

    @Query("select count(*) from moderated_word where channel_id is not distinct from cast(:channelId as uuid)")
    Mono<Long> count(@Nullable UUID channelId);

    /** What is there already gets the new action. */
    @Modifying
    @Query("""
            insert into moderated_word (id, channel_id, pattern, action, by_id, at)
            select gen_random_uuid(), cast(:channelId as uuid), pattern, :action, :byId, :now
            from unnest(:patterns) as pattern
            on conflict (channel_id, pattern) do update set action = excluded.action, by_id = excluded.by_id, at = excluded.at""")
    Mono<Integer> add(@Nullable UUID channelId, String[] patterns, String action, UUID byId, Instant now);

    @Modifying
    @Query("delete from moderated_word where channel_id is not distinct from cast(:channelId as uuid)")
    Mono<Integer> clear(@Nullable UUID channelId);

    @Modifying
    @Query("delete from moderated_word where channel_id is not distinct from cast(:channelId as uuid) and id = :id")
    Mono<Integer> remove(@Nullable UUID channelId, UUID id);

    @Query("select * from moderated_word where by_id = :accountId order by at")
    Flux<WordRow> by(UUID accountId);
}
