package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface SignInRepository extends ReactiveCrudRepository<SignInRow, UUID> {

    Flux<SignInRow> findByAccountIdOrderByLastUsedAtDesc(UUID accountId);

    @Modifying
    @Query("update sign_in set last_used_at = :now where id = :id")
    Mono<Integer> use(UUID id, Instant now);

    /** The ids of what was ended: one sign-in of the account. */
    @Query("delete from sign_in where id = :id and account_id = :accountId returning id")
    Flux<UUID> end(UUID id, UUID accountId);

    /** The ids of what was ended: all sign-ins of the account but one. */
    @Query("delete from sign_in where account_id = :accountId and id <> :kept returning id")
    Flux<UUID> endOthers(UUID accountId, UUID kept);

    /** The ids of what was ended: sign-ins that nobody can come back to. */
    @Query("""
            delete from sign_in s
            where not exists (select 1 from refresh_token t where t.family = s.id and t.expires_at > :now)
            returning id""")
    Flux<UUID> endForgotten(Instant now);
}
