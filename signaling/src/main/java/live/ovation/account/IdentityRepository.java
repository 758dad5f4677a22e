package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface IdentityRepository extends Repository<IdentityRow, String> {

    @Query("select * from identity where provider = :provider and subject = :subject")
    Mono<IdentityRow> find(String provider, String subject);

    @Query("select * from identity where account_id = :accountId order by linked_at")
    Flux<IdentityRow> of(UUID accountId);

    /** 0 when the identity is linked already, or the account to another one of the same provider. */
    @Modifying
    @Query("""
            insert into identity (provider, subject, account_id, email, linked_at)
            values (:provider, :subject, :accountId, :email, :now) on conflict do nothing""")
    Mono<Integer> add(String provider, String subject, UUID accountId, @Nullable String email, Instant now);

    @Modifying
    @Query("delete from identity where account_id = :accountId and provider = :provider")
    Mono<Integer> remove(UUID accountId, String provider);
}
