package live.ovation.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface HouseRulesRepository extends ReactiveCrudRepository<HouseRulesRow, UUID> {

    @Modifying
    @Query("""
            insert into house_rules (channel_id, mode, floor_places, grace_seconds, max_kbps)
            values (:id, :mode, :places, :grace, :kbps)
            on conflict (channel_id) do update
            set mode = excluded.mode, floor_places = excluded.floor_places, grace_seconds = excluded.grace_seconds,
                max_kbps = excluded.max_kbps""")
    Mono<Integer> put(UUID id, String mode, @Nullable Integer places, @Nullable Integer grace, @Nullable Integer kbps);
}
