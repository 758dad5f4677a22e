package live.ovation.recording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface RecordingRepository extends ReactiveCrudRepository<RecordingRow, UUID> {

    @Modifying
    @Query("""
            insert into recording (id, channel_id, title, visibility, state, started_at)
            values (:id, :channelId, :title, :visibility, 'recording', :startedAt) on conflict (id) do nothing""")
    Mono<Integer> begin(UUID id, UUID channelId, String title, String visibility, Instant startedAt);

    @Modifying
    @Query("""
            update recording set state = 'incomplete', stopped = :reason, duration_ms = :durationMs, bytes = :bytes
            where id = :id and state = 'recording'""")
    Mono<Integer> stop(UUID id, String reason, long durationMs, long bytes);

    /** A recording that was stopped stays incomplete. */
    @Modifying
    @Query("""
            update recording set state = case when stopped is null then 'ready' else 'incomplete' end,
                duration_ms = :durationMs, bytes = :bytes, expires_at = coalesce(expires_at, :expiresAt)
            where id = :id and state in ('recording', 'incomplete')""")
    Mono<Integer> finish(UUID id, long durationMs, long bytes, @Nullable Instant expiresAt);

    @Modifying
    @Query("update recording set state = 'deleting' where id = :id")
    Mono<Integer> markDeleting(UUID id);

    @Modifying
    @Query("""
            update recording set title = coalesce(:title, title), visibility = coalesce(:visibility, visibility)
            where id = :id and state <> 'deleting'""")
    Mono<Integer> change(UUID id, @Nullable String title, @Nullable String visibility);

    /** What is being recorded is from now on no more open than its broadcast. */
    @Modifying
    @Query("""
            update recording set visibility = :visibility
            where channel_id = :channelId and state = 'recording' and (visibility = 'public' or :visibility <> 'unlisted')""")
    Mono<Integer> close(UUID channelId, String visibility);

    Flux<RecordingRow> findByState(String state);

    @Query(
            "select * from recording where channel_id = :channelId and state <> 'deleting' order by started_at desc limit :most")
    Flux<RecordingRow> findOfChannel(UUID channelId, int most);

    @Query("select * from recording where expires_at <= :now and state in ('ready', 'incomplete')")
    Flux<RecordingRow> findExpired(Instant now);
}
