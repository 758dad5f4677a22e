package live.ovation.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

interface ProfileRepository extends ReactiveCrudRepository<ProfileRow, UUID> {

    /**
     * Writes what they say about themselves.
     *
     * @param links one a line, which no link contains
     */
    @Modifying
    @Query("""
            insert into profile (account_id, bio, links) values (:id, :bio, string_to_array(:links, chr(10)))
            on conflict (account_id) do update set bio = excluded.bio, links = excluded.links""")
    Mono<Integer> describe(UUID id, String bio, String links);

    @Modifying
    @Query("""
            insert into profile (account_id, avatar_small, avatar_large)
            values (:id, cast(:small as text), cast(:large as text))
            on conflict (account_id) do update
            set avatar_small = excluded.avatar_small, avatar_large = excluded.avatar_large""")
    Mono<Integer> setAvatar(UUID id, @Nullable String small, @Nullable String large);
}
