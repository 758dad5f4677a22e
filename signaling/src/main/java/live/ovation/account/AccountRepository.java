package live.ovation.account;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface AccountRepository extends ReactiveCrudRepository<AccountRow, UUID> {

    @Query("select * from account where lower(email) = lower(:email)")
    Mono<AccountRow> findByEmail(String email);

    Mono<Boolean> existsByAdminIsTrue();

    /** Counts 1 when they became the first, 0 when there is one already. */
    @Modifying
    @Query("update account set admin = true where id = :id and not exists (select 1 from account where admin)")
    Mono<Integer> makeFirstAdmin(UUID id);
}
