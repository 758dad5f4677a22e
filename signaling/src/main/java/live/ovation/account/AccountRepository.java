package live.ovation.account;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface AccountRepository extends ReactiveCrudRepository<AccountRow, UUID> {

    @Query("select * from account where lower(email) = lower(:email)")
    Mono<AccountRow> findByEmail(String email);
}
