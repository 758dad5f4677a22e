package live.ovation.stream;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface ClosureRepository extends Repository<ClosureRow, UUID> {

    /** What closes a channel, or the way on air of it: the widest. */
    @Query("""
            select * from closure where channel_id = :channelId and cause <> 'video' order by cause, at limit 1""")
    Mono<ClosureRow> ofChannel(UUID channelId);

    /** What closes one broadcast's recording, itself or with its channel: the widest. */
    @Query("""
            select * from closure
            where channel_id = :channelId and (stream_id = :streamId or stream_id is null) order by cause, at limit 1""")
    Mono<ClosureRow> ofRecording(UUID channelId, UUID streamId);

    /** The newest first. */
    @Query("select * from closure order by at desc limit :most")
    Flux<ClosureRow> all(int most);

    @Query("select * from closure where channel_id in (:channelIds) order by cause, at")
    Flux<ClosureRow> ofChannels(Collection<UUID> channelIds);

    @Query("select * from closure where until <= :now order by until limit 100")
    Flux<ClosureRow> over(Instant now);

    /** 0 when it is closed by that cause already. */
    @Modifying
    @Query("""
            insert into closure (id, channel_id, stream_id, cause, reason, by_id, at, until)
            values (gen_random_uuid(), :channelId, cast(:streamId as uuid), :cause, :reason, :byId, :now,
                cast(:until as timestamptz))
            on conflict do nothing""")
    Mono<Integer> add(
            UUID channelId,
            @Nullable UUID streamId,
            String cause,
            String reason,
            UUID byId,
            Instant now,
            @Nullable Instant until);

    /** 0 when it is open already. */
    @Modifying
    @Query("""
            delete from closure
            where channel_id = :channelId and cause = :cause and stream_id is not distinct from cast(:streamId as uuid)""")
    Mono<Integer> remove(UUID channelId, String cause, @Nullable UUID streamId);
}
