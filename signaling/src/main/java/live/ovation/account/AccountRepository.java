package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface AccountRepository extends ReactiveCrudRepository<AccountRow, UUID> {

    @Query("select * from account where lower(email) = lower(:email)")
    Mono<AccountRow> findByEmail(String email);

    /** The newest whose e-mail or display name fits a pattern of {@code ilike}. */
    @Query("""
            select * from account where email ilike :pattern or display_name ilike :pattern
            order by created_at desc limit :most""")
    Flux<AccountRow> search(String pattern, int most);

    Mono<Boolean> existsByAdminIsTrue();

    Mono<Boolean> existsByAdminIsTrueAndIdNot(UUID id);

    /** Lets one claim at a time look whether there is an administrator, until the transaction is over. */
    @Query("select 1 from pg_advisory_xact_lock(hashtext('first-admin'))")
    Mono<Integer> awaitFirstAdminTurn();

    /** Counts 1 when they became the first, 0 when there is one already. */
    @Modifying
    @Query("update account set admin = true where id = :id and not exists (select 1 from account where admin)")
    Mono<Integer> makeFirstAdmin(UUID id);

    /** Notes that the account's address is theirs, if it still is that address. */
    @Modifying
    @Query(
            "update account set email_verified_at = :now where id = :id and email = :email and email_verified_at is null")
    Mono<Integer> verify(UUID id, String email, Instant now);

    @Modifying
    @Query("update account set email = :email, email_verified_at = :now where id = :id")
    Mono<Integer> setEmail(UUID id, String email, Instant now);

    @Modifying
    @Query("update account set display_name = :displayName where id = :id")
    Mono<Integer> rename(UUID id, String displayName);

    @Modifying
    @Query("update account set password_hash = :hash where id = :id")
    Mono<Integer> setPassword(UUID id, String hash);

    /** Sets a password by a link that went to {@code email}, which shows that the address is theirs as well. */
    @Modifying
    @Query("""
            update account set password_hash = :hash, email_verified_at = coalesce(email_verified_at, :now)
            where id = :id and email = :email""")
    Mono<Integer> resetPassword(UUID id, String hash, String email, Instant now);

    /** Keeps others that lock the account waiting until the transaction ends. */
    @Query("select id from account where id = :id for update")
    Mono<UUID> lock(UUID id);

    /** Password, accounts at other houses and passkeys. */
    @Query("""
            select (case when a.password_hash is null then 0 else 1 end)
                + (select count(*) from identity i where i.account_id = a.id)::int
                + (select count(*) from passkey p where p.account_id = a.id)::int
            from account a where a.id = :id""")
    Mono<Integer> countWaysIn(UUID id);
}
