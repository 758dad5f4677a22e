package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface GuestRepository extends Repository<GuestRow, UUID> {

    /** Whether the account, or an e-mail that has been shown to be its, is on the list. */
    @Query("""
            select exists (select 1 from access_guest where channel_id = :channelId and (account_id = :accountId or email =
                (select lower(email) from account where id = :accountId and email_verified_at is not null)))""")
    Mono<Boolean> include(UUID channelId, UUID accountId);

    @Query("select * from access_guest where channel_id = :channelId and id = :id")
    Mono<GuestRow> find(UUID channelId, UUID id);

    @Query("select * from access_guest where channel_id = :channelId order by added_at, id limit :most")
    Flux<GuestRow> findOfChannel(UUID channelId, int most);

    @Query("select count(*) from access_guest where channel_id = :channelId")
    Mono<Long> count(UUID channelId);

    @Modifying
    @Query("""
            insert into access_guest (id, channel_id, account_id, email, label, added_at)
            values (:id, :channelId, cast(:accountId as uuid), cast(:email as text), :label, :addedAt) on conflict do nothing""")
    Mono<Integer> add(
            UUID id, UUID channelId, @Nullable UUID accountId, @Nullable String email, String label, Instant addedAt);

    @Modifying
    @Query("delete from access_guest where channel_id = :channelId and id = :id")
    Mono<Integer> remove(UUID channelId, UUID id);

    /** Forgets an e-mail that is the account's, wherever it was named instead of the account. */
    @Modifying
    @Query("""
            delete from access_guest g using account a
            where a.id = :accountId and a.email_verified_at is not null and g.email = lower(a.email)""")
    Mono<Integer> forgetEmail(UUID accountId);
}
