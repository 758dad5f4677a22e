package live.ovation.platform;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface OutboxRepository extends ReactiveCrudRepository<OutboxRow, UUID> {

    /** Claims what is due until {@code retryAt}, so that no other node takes it as well. */
    @Query("""
            update outbox set next_try = :retryAt, tries = tries + 1
            where id in (select id from outbox where next_try <= :now order by next_try limit :most for update skip locked)
            returning *""")
    Flux<OutboxRow> claim(Instant now, Instant retryAt, int most);

    @Modifying
    @Query("update outbox set next_try = :at where id = :id")
    Mono<Integer> tryAgain(UUID id, Instant at);
}
