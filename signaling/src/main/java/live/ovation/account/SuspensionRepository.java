package live.ovation.account;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface SuspensionRepository extends Repository<SuspensionRow, UUID> {

    /** What is on somebody now. */
    @Query("select * from account_suspension where account_id = :accountId and (until is null or until > :now)")
    Mono<SuspensionRow> find(UUID accountId, Instant now);

    @Query("select * from account_suspension where account_id in (:accountIds) and (until is null or until > :now)")
    Flux<SuspensionRow> findAll(Collection<UUID> accountIds, Instant now);

    /** 0 when they are suspended already. */
    @Modifying
    @Query("""
            insert into account_suspension (account_id, reason, by_id, at, until)
            values (:accountId, :reason, :byId, :now, cast(:until as timestamptz))
            on conflict (account_id) do update
            set reason = excluded.reason, by_id = excluded.by_id, at = excluded.at, until = excluded.until
            where account_suspension.until <= :now""")
    Mono<Integer> add(UUID accountId, String reason, UUID byId, Instant now, @Nullable Instant until);

    @Modifying
    @Query("delete from account_suspension where account_id = :accountId and (until is null or until > :now)")
    Mono<Integer> remove(UUID accountId, Instant now);
}
