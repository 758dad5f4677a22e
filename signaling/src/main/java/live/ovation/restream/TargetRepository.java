package live.ovation.restream;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface TargetRepository extends ReactiveCrudRepository<TargetRow, UUID> {

    Flux<TargetRow> findByChannelIdOrderByCreatedAt(UUID channelId);

    Flux<TargetRow> findByChannelIdIn(Collection<UUID> channelIds);

    Mono<TargetRow> findByIdAndChannelId(UUID id, UUID channelId);

    Mono<Long> countByChannelId(UUID channelId);

    @Query("""
            update restream_target set name = :name, url = :url, stream_key = :sealed, automatic = :automatic
            where id = :id returning *""")
    Mono<TargetRow> change(UUID id, String name, String url, String sealed, boolean automatic);

    @Query("update restream_target set run_for = :runFor, stop_for = :stopFor where id = :id returning *")
    Mono<TargetRow> steer(UUID id, @Nullable UUID runFor, @Nullable UUID stopFor);

    @Modifying
    @Query("delete from restream_target where id = :id and channel_id = :channelId")
    Mono<Integer> remove(UUID id, UUID channelId);
}
