package live.ovation.report;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface ReportRepository extends Repository<ReportRow, UUID> {

    /** Until the end of the transaction this person reports nothing else. */
    @Query("select count(*) from pg_advisory_xact_lock(hashtextextended(cast(:reporterId as text), 35))")
    Mono<Long> lock(UUID reporterId);

    /** Of each person one for each case: they may only change their words. The texts of very many are not kept. */
    @Query("""
            insert into report (id, case_id, reporter_id, category, severity, text, at)
            values (gen_random_uuid(), :caseId, :reporterId, :category, :severity,
                case when (select reporters from report_case where id = :caseId) < :mostTexts then :text else '' end, :now)
            on conflict (case_id, reporter_id) do update
            set category = excluded.category, severity = excluded.severity, text = :text
            returning *""")
    Mono<ReportRow> put(
            UUID caseId, UUID reporterId, String category, int severity, String text, int mostTexts, Instant now);

    /** How many of theirs wait for an answer. */
    @Query("""
            select count(*) from report r join report_case c on c.id = r.case_id
            where r.reporter_id = :reporterId and c.outcome is null""")
    Mono<Integer> countOpen(UUID reporterId);

    /** The worst first; the earliest of those. */
    @Query("select * from report where case_id = :caseId order by severity desc, at, id limit :most")
    Flux<ReportRow> ofCase(UUID caseId, int most);

    @Query("select * from report where case_id = :caseId and reporter_id is not null order by at, id limit :most")
    Flux<ReportRow> answerable(UUID caseId, int most);

    /** Unless it looks as it did the last time. */
    @Modifying
    @Query("""
            insert into report_evidence (case_id, at, gist, snapshot)
            select :caseId, :now, :gist, :snapshot
            where :gist is distinct from
                (select gist from report_evidence where case_id = :caseId order by id desc limit 1)""")
    Mono<Integer> addEvidence(UUID caseId, Instant now, String gist, String snapshot);

    /** All but the first and the latest ones. */
    @Modifying
    @Query("""
            delete from report_evidence
            where case_id = :caseId
              and id <> (select min(id) from report_evidence where case_id = :caseId)
              and id not in (select id from report_evidence where case_id = :caseId order by id desc limit :latest)""")
    Mono<Integer> thinEvidence(UUID caseId, int latest);

    /** As JSON, in its order. */
    @Query("select snapshot from report_evidence where case_id = :caseId order by id")
    Flux<String> evidence(UUID caseId);
}
