package live.ovation.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each step is one conditional update: of two at once, one finds nothing to change. */
interface CaseRepository extends Repository<CaseRow, UUID> {

    /** The open case of this thing, the first time a new one. Until the end of the transaction nobody else changes it. */
    @Query("""
            insert into report_case
                (id, kind, target_id, channel_id, about_id, subject, severity, reporters, doubtful, at, latest_at)
            values (gen_random_uuid(), :kind, :targetId, cast(:channelId as uuid), :aboutId, :subject, 0, 0, :doubtful, :now,
                :now)
            on conflict (kind, target_id, channel_id) where outcome is null
            do update set doubtful = report_case.doubtful and excluded.doubtful
            returning *""")
    Mono<CaseRow> open(
            String kind,
            UUID targetId,
            @Nullable UUID channelId,
            UUID aboutId,
            String subject,
            boolean doubtful,
            Instant now);

    /** Counts anew who reports it, and takes the worst that is said. */
    @Modifying
    @Query("""
            update report_case c set reporters = r.reporters, severity = r.severity, latest_at = r.latest_at
            from (select count(*) as reporters, max(severity) as severity, max(at) as latest_at
                from report where case_id = :id) r
            where c.id = :id""")
    Mono<Integer> count(UUID id);

    Mono<CaseRow> findById(UUID id);

    @Query("select count(*) from report_case where outcome is null")
    Mono<Long> countOpen();

    /**
     * Open ones in the order in which they are looked at, those whose reporters were mostly wrong before at the end.
     *
     * @param channelId those about messages and people of a channel's chat only
     * @param but none about this person
     * @param after the last one of the page before
     */
    @Query("""
            select * from report_case
            where outcome is null
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:channelId as uuid) is null or channel_id = :channelId and kind in ('MESSAGE', 'PERSON'))
              and (cast(:but as uuid) is null or about_id <> :but)
              and (cast(:after as uuid) is null or (doubtful, -severity, -reporters, at, id) >
                (select doubtful, -severity, -reporters, at, id from report_case where id = :after))
            order by doubtful, (-severity), (-reporters), at, id limit :most""")
    Flux<CaseRow> queue(
            @Nullable String kind, @Nullable UUID channelId, @Nullable UUID but, @Nullable UUID after, int most);

    /** As {@link #queue}, of those that are answered: the latest first. */
    @Query("""
            select * from report_case
            where outcome is not null
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:channelId as uuid) is null or channel_id = :channelId and kind in ('MESSAGE', 'PERSON'))
              and (cast(:but as uuid) is null or about_id <> :but)
              and (cast(:after as uuid) is null or (resolved_at, id) <
                (select resolved_at, id from report_case where id = :after))
            order by resolved_at desc, id desc limit :most""")
    Flux<CaseRow> resolved(
            @Nullable String kind, @Nullable UUID channelId, @Nullable UUID but, @Nullable UUID after, int most);

    /** 0 when somebody else has it, or it is answered. */
    @Modifying
    @Query("""
            update report_case set claimed_by = cast(:by as uuid), claimed_until = :until
            where id = :id and outcome is null
              and (claimed_by is null or claimed_by = :by or claimed_until <= :now)""")
    Mono<Integer> claim(UUID id, UUID by, Instant now, Instant until);

    /** 0 when it is not theirs. */
    @Modifying
    @Query("""
            update report_case set claimed_by = null, claimed_until = null
            where id = :id and outcome is null and claimed_by = :by and claimed_until > :now""")
    Mono<Integer> release(UUID id, UUID by, Instant now);

    /** 0 when somebody else has it, or it is answered. */
    @Modifying
    @Query("""
            update report_case set outcome = :outcome, answer = cast(:answer as text), resolved_by = cast(:by as uuid),
                resolved_at = :now, claimed_by = null, claimed_until = null
            where id = :id and outcome is null
              and (claimed_by is null or claimed_by = :by or claimed_until <= :now)""")
    Mono<Integer> resolve(UUID id, String outcome, @Nullable String answer, UUID by, Instant now);

    /** What was answered long ago, with its reports and its evidence. */
    @Modifying
    @Query("""
            delete from report_case
            where id in (select id from report_case where resolved_at < :before order by resolved_at limit :most)""")
    Mono<Integer> forget(Instant before, int most);
}
