package live.ovation.sanction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface HouseAppealRepository extends Repository<HouseAppealRow, UUID> {

    Mono<HouseAppealRow> findById(UUID id);

    /** 0 when there is one against the same already. */
    @Modifying
    @Query("""
            insert into house_appeal (id, account_id, cause, target_id, title, reason, sanctioned_at, sanctioned_by,
                until, text, at)
            values (:id, :accountId, :cause, :targetId, :title, :reason, :sanctionedAt, cast(:sanctionedBy as uuid),
                cast(:until as timestamptz), :text, :at)
            on conflict (cause, target_id, sanctioned_at) do nothing""")
    Mono<Integer> add(
            UUID id,
            UUID accountId,
            String cause,
            UUID targetId,
            String title,
            String reason,
            Instant sanctionedAt,
            @Nullable UUID sanctionedBy,
            @Nullable Instant until,
            String text,
            Instant at);

    /** The newest first. */
    @Query("select * from house_appeal where account_id = :accountId order by at desc limit :most")
    Flux<HouseAppealRow> of(UUID accountId, int most);

    /** Those that nobody has decided, against what is not over by itself, the oldest first. */
    @Query("""
            select * from house_appeal where outcome is null and (until is null or until > :now)
            order by at, id limit :most""")
    Flux<HouseAppealRow> waiting(Instant now, int most);

    @Query("select count(*) from house_appeal where outcome is null and (until is null or until > :now)")
    Mono<Long> countWaiting(Instant now);

    /** 0 when it is decided already. */
    @Modifying
    @Query("""
            update house_appeal
            set outcome = :outcome, answer = cast(:answer as text), decided_by = :by, decided_at = :now
            where id = :id and outcome is null""")
    Mono<Integer> decide(UUID id, String outcome, @Nullable String answer, UUID by, Instant now);

    /** Ends those that wait against something which somebody has taken back. */
    @Modifying
    @Query("""
            update house_appeal set outcome = 'LAPSED', decided_at = :now
            where cause = :cause and target_id = :targetId and outcome is null""")
    Mono<Integer> lapse(String cause, UUID targetId, Instant now);
}
