package live.ovation.report;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

interface PastRepository extends Repository<PastRow, UUID> {

    /** Of those who have any; what was dealt with elsewhere says nothing about them. */
    @Query("""
            select r.reporter_id, count(*) as judged, count(*) filter (where c.outcome = 'NO_VIOLATION') as rejected
            from report r join report_case c on c.id = r.case_id
            where r.reporter_id in (:reporterIds) and c.outcome in ('ACTION_TAKEN', 'NO_VIOLATION')
            group by r.reporter_id""")
    Flux<PastRow> of(Collection<UUID> reporterIds);
}
