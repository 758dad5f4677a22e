package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface ShadowRepository extends Repository<ShadowRow, UUID> {

    @Query("""
            select exists (select 1 from chat_shadow where channel_id = :channelId and account_id = :accountId)""")
    Mono<Boolean> includes(UUID channelId, UUID accountId);

    /** The newest first. */
    @Query("select * from chat_shadow where channel_id = :channelId order by at desc, account_id limit :most")
    Flux<ShadowRow> ofChannel(UUID channelId, int most);

    /** 0 when they are in the shadow already. */
    @Modifying
    @Query("""
            insert into chat_shadow (channel_id, account_id, reason, by_id, at)
            values (:channelId, :accountId, cast(:reason as text), :byId, :at)
            on conflict (channel_id, account_id) do nothing""")
    Mono<Integer> add(UUID channelId, UUID accountId, @Nullable String reason, UUID byId, Instant at);

    /** 0 when they were not in the shadow. */
    @Modifying
    @Query("delete from chat_shadow where channel_id = :channelId and account_id = :accountId")
    Mono<Integer> remove(UUID channelId, UUID accountId);

    @Query("select channel_id from chat_shadow where account_id = :accountId")
    Flux<UUID> channelsOf(UUID accountId);
}
