package live.ovation.health;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface HealthRepository extends ReactiveCrudRepository<HealthRow, UUID> {

    /** Nothing is kept where nothing is recorded. */
    @Modifying
    @Query("""
            insert into stream_health (id, summary, at)
            select id, cast(:summary as text), cast(:at as timestamptz) from recording where id = :id
            on conflict (id) do update set summary = excluded.summary, at = excluded.at""")
    Mono<Integer> put(UUID id, String summary, Instant at);
}
