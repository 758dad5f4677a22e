package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface GrantRepository extends Repository<GrantRow, UUID> {

    @Query("""
            select exists (select 1 from access_grant where channel_id = :channelId and account_id = :accountId
                and kind = :kind and (expires_at is null or expires_at > :now))""")
    Mono<Boolean> include(UUID channelId, UUID accountId, String kind, Instant now);

    @Query("select * from access_grant where channel_id = :channelId order by granted_at desc, account_id limit :most")
    Flux<GrantRow> findOfChannel(UUID channelId, int most);

    @Query("select * from access_grant where account_id = :accountId order by granted_at")
    Flux<GrantRow> findOfAccount(UUID accountId);

    /** Gives it, or sets another end. */
    @Modifying
    @Query("""
            insert into access_grant (channel_id, account_id, kind, granted_at, expires_at)
            values (:channelId, :accountId, :kind, :now, :expiresAt)
            on conflict (channel_id, account_id, kind) do update set expires_at = excluded.expires_at""")
    Mono<Integer> put(UUID channelId, UUID accountId, String kind, Instant now, @Nullable Instant expiresAt);

    @Modifying
    @Query("delete from access_grant where channel_id = :channelId and account_id = :accountId and kind = :kind")
    Mono<Integer> remove(UUID channelId, UUID accountId, String kind);
}
