package live.ovation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface WebhookRepository extends ReactiveCrudRepository<WebhookRow, UUID> {

    Flux<WebhookRow> findByChannelIdOrderByCreatedAt(UUID channelId);

    Mono<Long> countByChannelId(UUID channelId);

    Mono<WebhookRow> findByIdAndChannelId(UUID id, UUID channelId);

    /** Turned on it begins anew, as if nothing had ever failed; turned on while it is on it stays as it is. */
    @Query("""
            update webhook set url = :url, events = string_to_array(:events, ','),
                disabled = case when :enabled then null else coalesce(disabled, 'owner') end,
                failing_since = case when disabled is null or not :enabled then failing_since end
            where id = :id and channel_id = :channelId returning *""")
    Mono<WebhookRow> change(UUID id, UUID channelId, String url, String events, boolean enabled);

    @Modifying
    @Query("delete from webhook where id = :id and channel_id = :channelId")
    Mono<Integer> remove(UUID id, UUID channelId);

    /** A new secret; the one before signs as well until then. */
    @Modifying
    @Query("""
            update webhook set old_secret = secret, old_until = :oldUntil, secret = :sealed
            where id = :id and channel_id = :channelId""")
    Mono<Integer> rotate(UUID id, UUID channelId, String sealed, Instant oldUntil);

    /** Those that were there when it happened and want to know. */
    @Query("""
            select * from webhook
            where channel_id = :channelId and disabled is null and :type = any(events) and created_at <= :at""")
    Flux<WebhookRow> findListening(UUID channelId, String type, Instant at);

    @Modifying
    @Query("update webhook set failing_since = null where id = :id and failing_since is not null")
    Mono<Integer> noteSuccess(UUID id);

    @Query("update webhook set failing_since = coalesce(failing_since, :now) where id = :id returning *")
    Mono<WebhookRow> noteFailure(UUID id, Instant now);

    /** 1 for who was first. */
    @Modifying
    @Query("update webhook set disabled = :why where id = :id and disabled is null")
    Mono<Integer> disable(UUID id, String why);
}
