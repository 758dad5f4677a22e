package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface WarningRepository extends Repository<WarningRow, UUID> {

    /** The one that somebody has to acknowledge next. */
    @Query("""
            select * from chat_warning
            where channel_id = :channelId and account_id = :accountId and acknowledged_at is null
            order by at, id limit 1""")
    Mono<WarningRow> open(UUID channelId, UUID accountId);

    /** 0 when as many wait already; two at once may be one more. */
    @Modifying
    @Query("""
            insert into chat_warning (id, channel_id, account_id, reason, by_id, at)
            select :id, :channelId, :accountId, :reason, :byId, :at
            where (select count(*) from chat_warning
                where channel_id = :channelId and account_id = :accountId and acknowledged_at is null) < :most""")
    Mono<Integer> add(UUID id, UUID channelId, UUID accountId, String reason, UUID byId, Instant at, int most);

    @Modifying
    @Query("""
            update chat_warning set acknowledged_at = coalesce(acknowledged_at, :now)
            where id = :id and channel_id = :channelId and account_id = :accountId""")
    Mono<Integer> acknowledge(UUID channelId, UUID accountId, UUID id, Instant now);

    @Query("select * from chat_warning where account_id = :accountId or by_id = :accountId order by at")
    Flux<WarningRow> about(UUID accountId);
}
