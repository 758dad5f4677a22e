package live.ovation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import reactor.core.publisher.Flux;

/** A repository of its own: a result that is not the type of its repository is looked up in class files, which blocks. */
interface ActCountRepository extends R2dbcRepository<ActCount, UUID> {

    @Query("""
            select actor_id, action, count(*) as times, max(at) as latest from audit_entry
            where actor_id is not null and at >= :since
              and (cast(:channelId as uuid) is null or channel_id = :channelId)
            group by actor_id, action order by actor_id, action limit :most""")
    Flux<ActCount> since(@Nullable UUID channelId, Instant since, int most);
}
