package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface StreamRepository extends ReactiveCrudRepository<StreamRow, UUID> {

    @Query("select * from stream where channel_id = :channelId order by started_at desc limit 1")
    Mono<StreamRow> findLatest(UUID channelId);

    Flux<StreamRow> findByState(String state);

    @Query("select * from stream where state = 'interrupted' and grace_ends_at <= :now")
    Flux<StreamRow> findOutOfGrace(Instant now);

    @Query("""
            select * from stream
            where (cast(:channelId as uuid) is null or channel_id = cast(:channelId as uuid))
                and title ilike :pattern and (started_at, id) < (:at, :id)
            order by started_at desc, id desc limit :most""")
    Flux<StreamRow> findNewest(@Nullable UUID channelId, String pattern, Instant at, UUID id, int most);

    /** Writes a new state over the expected one; 0 when the stream has moved on in the meantime. */
    @Modifying
    @Query("""
            update stream set state = :to, title = :title, grace_ends_at = :graceEndsAt, ended_at = :endedAt
            where id = :id and state = :from""")
    Mono<Integer> move(
            UUID id, String from, String to, String title, @Nullable Instant graceEndsAt, @Nullable Instant endedAt);
}
