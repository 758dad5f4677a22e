package live.ovation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface DeliveryRepository extends ReactiveCrudRepository<DeliveryRow, UUID> {

    /** One that is there already stays as it is. */
    @Modifying
    @Query("""
            insert into webhook_delivery (id, webhook_id, event_id, type, state, created_at, next_try, tries_left)
            values (gen_random_uuid(), :webhookId, :eventId, :type, 'waiting', :now, :now, :tries)
            on conflict (webhook_id, event_id) do nothing""")
    Mono<Integer> enter(UUID webhookId, UUID eventId, String type, Instant now, int tries);

    /** Claims what is due until {@code lease}, of one webhook only so many that no more than {@code each} are under way. */
    @Query("""
            update webhook_delivery set state = 'sending', next_try = :lease, tries = tries + 1, tries_left = tries_left - 1
            where id in (
                select id from webhook_delivery
                where next_try <= :now and state in ('waiting', 'sending') and id in (
                    select id from (
                        select id, row_number() over (partition by webhook_id order by next_try) + (
                            select count(*) from webhook_delivery busy
                            where busy.webhook_id = due.webhook_id and busy.state = 'sending' and busy.next_try > :now
                        ) as place
                        from webhook_delivery due where next_try <= :now and state in ('waiting', 'sending')) placed
                    where place <= :each)
                order by next_try limit :most for update skip locked)
            returning *""")
    Flux<DeliveryRow> claim(Instant now, Instant lease, int each, int most);

    /** How the try number {@code tries} went; 0 when another node has tried since. */
    @Modifying
    @Query("""
            update webhook_delivery set state = :state, next_try = :nextTry, tried_at = :now, status = :status,
                problem = :problem, answer = :answer, took_ms = :tookMs
            where id = :id and tries = :tries and state = 'sending'""")
    Mono<Integer> settle(
            UUID id,
            int tries,
            String state,
            Instant nextTry,
            Instant now,
            @Nullable Integer status,
            @Nullable String problem,
            @Nullable String answer,
            @Nullable Integer tookMs);

    /** Once more, if it is not under way. */
    @Query("""
            update webhook_delivery set state = 'waiting', next_try = :now, tries_left = 1
            where id = :id and webhook_id = :webhookId and state <> 'sending' returning *""")
    Mono<DeliveryRow> again(UUID id, UUID webhookId, Instant now);

    Mono<DeliveryRow> findByIdAndWebhookId(UUID id, UUID webhookId);

    Mono<DeliveryRow> findByEventId(UUID eventId);

    @Query("""
            select * from webhook_delivery where webhook_id = :webhookId and created_at < :before
            order by created_at desc, id limit :most""")
    Flux<DeliveryRow> findLatest(UUID webhookId, Instant before, int most);

    /** Of each webhook only the latest stay. */
    @Modifying
    @Query("""
            delete from webhook_delivery where id in (
                select id from (
                    select id, row_number() over (partition by webhook_id order by created_at desc) as place
                    from webhook_delivery) placed
                where place > :most)""")
    Mono<Integer> deleteBeyond(int most);
}
