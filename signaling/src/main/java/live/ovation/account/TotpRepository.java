package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface TotpRepository extends ReactiveCrudRepository<TotpRow, UUID> {

    @Query("select exists (select 1 from totp where account_id = :accountId and confirmed_at is not null)")
    Mono<Boolean> isConfirmed(UUID accountId);

    /** Takes the place of one that was never confirmed; 0 when there is a confirmed one. */
    @Modifying
    @Query("""
            insert into totp (account_id, secret) values (:accountId, :secret)
            on conflict (account_id) do update set secret = excluded.secret, last_period = 0
            where totp.confirmed_at is null""")
    Mono<Integer> propose(UUID accountId, String secret);

    @Modifying
    @Query("update totp set confirmed_at = :now where account_id = :accountId")
    Mono<Integer> confirm(UUID accountId, Instant now);

    /** 0 when somebody else has used a code of this period or a later one. */
    @Modifying
    @Query("update totp set last_period = :period where account_id = :accountId and last_period < :period")
    Mono<Integer> use(UUID accountId, long period);

    @Modifying
    @Query("insert into recovery_code (account_id, code_hash) values (:accountId, :hash)")
    Mono<Integer> addRecoveryCode(UUID accountId, String hash);

    @Modifying
    @Query("delete from recovery_code where account_id = :accountId and code_hash = :hash")
    Mono<Integer> useRecoveryCode(UUID accountId, String hash);

    @Modifying
    @Query("delete from recovery_code where account_id = :accountId")
    Mono<Integer> deleteRecoveryCodes(UUID accountId);

    @Query("select count(*)::int from recovery_code where account_id = :accountId")
    Mono<Integer> countRecoveryCodes(UUID accountId);
}
