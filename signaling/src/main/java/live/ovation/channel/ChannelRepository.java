package live.ovation.channel;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface ChannelRepository extends ReactiveCrudRepository<ChannelRow, UUID> {

    Mono<ChannelRow> findBySlug(String slug);

    Mono<ChannelRow> findByOwnerId(UUID ownerId);

    Mono<ChannelRow> findByStreamKeyHash(String streamKeyHash);

    @Modifying
    @Query("update channel set title = :title where id = :id")
    Mono<Integer> rename(UUID id, String title);

    @Modifying
    @Query("update channel set stream_key_hash = :hash where id = :id")
    Mono<Integer> replaceStreamKey(UUID id, String hash);
}
