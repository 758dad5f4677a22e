package live.ovation.report;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

interface CategoryRepository extends Repository<CategoryRow, UUID> {

    @Query("""
            select case_id, category, count(*) as reporters from report where case_id in (:caseIds)
            group by case_id, category""")
    Flux<CategoryRow> of(Collection<UUID> caseIds);
}
