package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface KnownDeviceRepository extends Repository<KnownDeviceRow, String> {

    @Query("""
            select exists (select 1 from known_device d join account a on a.id = d.account_id
                           where d.token_hash = :tokenHash and lower(a.email) = :email)""")
    Mono<Boolean> belongsTo(String tokenHash, String email);

    @Modifying
    @Query("update known_device set last_used_at = :now where token_hash = :tokenHash and account_id = :accountId")
    Mono<Integer> use(String tokenHash, UUID accountId, Instant now);

    @Modifying
    @Query("insert into known_device (token_hash, account_id, last_used_at) values (:tokenHash, :accountId, :now)")
    Mono<Integer> add(String tokenHash, UUID accountId, Instant now);

    @Modifying
    @Query("delete from known_device where account_id = :accountId")
    Mono<Integer> forgetAll(UUID accountId);

    @Modifying
    @Query("delete from known_device where last_used_at < :before")
    Mono<Integer> forgetUnused(Instant before);
}
