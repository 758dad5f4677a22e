package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rules against spam; a null {@code channelId} is the house. */
interface SpamRepository extends Repository<SpamRow, UUID> {

    @Query("select * from spam_rules where channel_id is not distinct from cast(:channelId as uuid)")
    Mono<SpamRow> find(@Nullable UUID channelId);

    @Modifying
    @Query("""
            insert into spam_rules (id, channel_id, rules, by_id, at)
            values (gen_random_uuid(), cast(:channelId as uuid), :rules, :byId, :now)
            on conflict (channel_id) do update set rules = excluded.rules, by_id = excluded.by_id, at = excluded.at""")
    Mono<Integer> put(@Nullable UUID channelId, String rules, UUID byId, Instant now);

    @Modifying
    @Query("delete from spam_rules where channel_id is not distinct from cast(:channelId as uuid)")
    Mono<Integer> remove(@Nullable UUID channelId);

    @Query("select * from spam_rules where by_id = :accountId order by at")
    Flux<SpamRow> by(UUID accountId);
}
