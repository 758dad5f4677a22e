package live.ovation.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface RoomRepository extends Repository<RoomRow, UUID> {

    @Query("select * from chat_room where channel_id = :channelId")
    Mono<RoomRow> find(UUID channelId);

    /** 0 when somebody else has changed them since {@code version}. */
    @Modifying
    @Query("""
            insert into chat_room (channel_id, slow_seconds, followers_minutes, subscribers_only, emotes_only, unique_only,
                host_only, delay_seconds, in_step, version)
            values (:channelId, :slow, :followers, :subscribers, :emotes, :unique, :host, :delay, :inStep, :version + 1)
            on conflict (channel_id) do update set slow_seconds = excluded.slow_seconds,
                followers_minutes = excluded.followers_minutes, subscribers_only = excluded.subscribers_only,
                emotes_only = excluded.emotes_only, unique_only = excluded.unique_only, host_only = excluded.host_only,
                delay_seconds = excluded.delay_seconds, in_step = excluded.in_step,
                version = excluded.version
            where chat_room.version = :version""")
    Mono<Integer> setModes(
            UUID channelId,
            int slow,
            @Nullable Integer followers,
            boolean subscribers,
            boolean emotes,
            boolean unique,
            boolean host,
            int delay,
            @Nullable Boolean inStep,
            long version);

    @Modifying
    @Query("""
            insert into chat_room (channel_id, pinned_id) values (:channelId, :messageId)
            on conflict (channel_id) do update set pinned_id = excluded.pinned_id""")
    Mono<Integer> pin(UUID channelId, @Nullable UUID messageId);
}
