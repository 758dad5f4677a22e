package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface PasskeyRepository extends ReactiveCrudRepository<PasskeyRow, UUID> {

    Mono<PasskeyRow> findByCredentialId(String credentialId);

    Flux<PasskeyRow> findByAccountIdOrderByCreatedAt(UUID accountId);

    Mono<Long> countByAccountId(UUID accountId);

    /** 0 when the key has counted as far before: it was copied, or the same answer came twice at once. Keys that do not count say 0. */
    @Modifying
    @Query("""
            update passkey set sign_count = :signCount, backed_up = :backedUp, last_used_at = :now
            where id = :id and (sign_count < :signCount or (sign_count = 0 and :signCount = 0))""")
    Mono<Integer> use(UUID id, long signCount, boolean backedUp, Instant now);

    @Query("update passkey set name = :name where id = :id and account_id = :accountId returning *")
    Mono<PasskeyRow> rename(UUID id, UUID accountId, String name);

    @Modifying
    @Query("delete from passkey where id = :id and account_id = :accountId")
    Mono<Integer> remove(UUID id, UUID accountId);
}
