package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface RefreshTokenRepository extends ReactiveCrudRepository<RefreshTokenRow, UUID> {

    Mono<RefreshTokenRow> findByTokenHash(String tokenHash);

    /** Marks the token as used; 0 when somebody else was first. */
    @Modifying
    @Query("update refresh_token set used_at = :now where id = :id and used_at is null")
    Mono<Integer> use(UUID id, Instant now);

    @Modifying
    @Query("delete from refresh_token where expires_at < :now")
    Mono<Integer> deleteExpired(Instant now);
}
