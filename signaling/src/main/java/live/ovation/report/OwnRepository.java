package live.ovation.report;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

interface OwnRepository extends Repository<OwnRow, UUID> {

    /** The newest first. */
    @Query("""
            select r.id, c.kind, c.channel_id, c.subject, r.category, r.text, r.at, c.claimed_until, c.outcome, c.answer,
                c.resolved_at
            from report r join report_case c on c.id = r.case_id
            where r.reporter_id = :reporterId order by r.at desc, r.id desc limit :most""")
    Flux<OwnRow> of(UUID reporterId, int most);
}
