package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface GuestRepository extends Repository<GuestRow, UUID> {

    @Query("select exists (select 1 from access_guest where channel_id = :channelId and account_id = :accountId)")
    Mono<Boolean> include(UUID channelId, UUID accountId);

    @Query("select * from access_guest where channel_id = :channelId order by added_at, account_id limit :most")
    Flux<GuestRow> findOfChannel(UUID channelId, int most);

    @Query("select count(*) from access_guest where channel_id = :channelId")
    Mono<Long> count(UUID channelId);

    @Modifying
    @Query("""
            insert into access_guest (channel_id, account_id, label, added_at)
            values (:channelId, :accountId, :label, :addedAt) on conflict do nothing""")
    Mono<Integer> add(UUID channelId, UUID accountId, String label, Instant addedAt);

    @Modifying
    @Query("delete from access_guest where channel_id = :channelId and account_id = :accountId")
    Mono<Integer> remove(UUID channelId, UUID accountId);
}
