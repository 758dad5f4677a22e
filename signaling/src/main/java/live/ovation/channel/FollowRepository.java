package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface FollowRepository extends Repository<FollowRow, UUID> {

    /** 0 when they follow it already. */
    @Modifying
    @Query("""
            insert into follow (account_id, channel_id, since) values (:accountId, :channelId, :now)
            on conflict do nothing""")
    Mono<Integer> add(UUID accountId, UUID channelId, Instant now);

    @Modifying
    @Query("delete from follow where account_id = :accountId and channel_id = :channelId")
    Mono<Integer> remove(UUID accountId, UUID channelId);

    @Query("select exists (select 1 from follow where account_id = :accountId and channel_id = :channelId)")
    Mono<Boolean> includes(UUID accountId, UUID channelId);

    @Query("select * from follow where account_id = :accountId and channel_id = :channelId")
    Mono<FollowRow> find(UUID accountId, UUID channelId);

    @Query("select count(*) from follow where account_id = :accountId")
    Mono<Long> count(UUID accountId);
}
