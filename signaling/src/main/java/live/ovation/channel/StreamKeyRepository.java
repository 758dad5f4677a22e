package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface StreamKeyRepository extends ReactiveCrudRepository<StreamKeyRow, UUID> {

    Mono<StreamKeyRow> findByHash(String hash);

    @Modifying
    @Query("""
            insert into stream_key (channel_id, hash, created_at) values (:id, :hash, :now)
            on conflict (channel_id) do update
            set hash = excluded.hash, created_at = excluded.created_at, last_used_at = null, last_used_from = null""")
    Mono<Integer> replace(UUID id, String hash, Instant now);

    @Modifying
    @Query("delete from stream_key where channel_id = :id")
    Mono<Integer> remove(UUID id);

    @Modifying
    @Query("update stream_key set last_used_at = :now, last_used_from = :network where channel_id = :id")
    Mono<Integer> noteUse(UUID id, Instant now, String network);
}
