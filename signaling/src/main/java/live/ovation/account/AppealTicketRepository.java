package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface AppealTicketRepository extends Repository<AppealTicketRow, String> {

    @Modifying
    @Query("insert into appeal_ticket (token_hash, account_id, expires_at) values (:tokenHash, :accountId, :expiresAt)")
    Mono<Integer> add(String tokenHash, UUID accountId, Instant expiresAt);

    @Query("select * from appeal_ticket where token_hash = :tokenHash and expires_at > :now")
    Mono<AppealTicketRow> find(String tokenHash, Instant now);

    @Modifying
    @Query("delete from appeal_ticket where expires_at < :now")
    Mono<Integer> deleteExpired(Instant now);
}
