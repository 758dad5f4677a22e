package live.ovation.stream;

import java.time.Instant;
import java.time.LocalDate;
import live.ovation.platform.DayCount;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import reactor.core.publisher.Flux;

/** How many broadcasts began. A repository of its own: a result that is not the type of its repository is looked up in class files, which blocks. */
interface BroadcastCountRepository extends R2dbcRepository<DayCount, LocalDate> {

    @Query("""
            select cast(started_at at time zone 'UTC' as date) as day, count(*) as count from stream
            where started_at >= :since group by 1 order by 1""")
    Flux<DayCount> perDay(Instant since);
}
