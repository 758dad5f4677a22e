package live.ovation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface EventRepository extends ReactiveCrudRepository<EventRow, UUID> {

    /** One that is there already stays as it is. */
    @Modifying
    @Query("""
            insert into webhook_event (id, channel_id, type, body, at) values (:id, :channelId, :type, :body, :at)
            on conflict (id) do nothing""")
    Mono<Integer> enter(UUID id, UUID channelId, String type, String body, Instant at);

    /** With its deliveries. */
    @Modifying
    @Query("delete from webhook_event where at < :before")
    Mono<Integer> deleteOlder(Instant before);
}
