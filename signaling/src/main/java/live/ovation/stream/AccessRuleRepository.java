package live.ovation.stream;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface AccessRuleRepository extends Repository<AccessRuleRow, UUID> {

    /** What its owner has decided for a channel, or what it has by default; empty when there is no such channel. */
    @Query("""
            select channel.id as channel_id, coalesce(visibility, default_visibility) as visibility, password_hash,
                coalesce(password_version, 0) as password_version
            from channel left join access_rule on channel_id = channel.id where channel.id = :channelId""")
    Mono<AccessRuleRow> find(UUID channelId);

    /**
     * Decides whom a channel is for.
     *
     * @param hash of a new password; null leaves the one there is
     */
    @Modifying
    @Query("""
            insert into access_rule (channel_id, visibility, password_hash, password_version)
            values (:channelId, :visibility, cast(:hash as text), case when cast(:hash as text) is null then 0 else 1 end)
            on conflict (channel_id) do update set visibility = excluded.visibility,
                password_hash = coalesce(excluded.password_hash, access_rule.password_hash),
                password_version = access_rule.password_version + excluded.password_version""")
    Mono<Integer> put(UUID channelId, String visibility, @Nullable String hash);

    /** Those of {@code channels} that are not for everybody's lists. */
    @Query("""
            select channel.id as channel_id, coalesce(visibility, default_visibility) as visibility, password_hash,
                coalesce(password_version, 0) as password_version
            from channel left join access_rule on channel_id = channel.id
            where channel.id in (:channels) and coalesce(visibility, default_visibility) <> 'public'""")
    Flux<AccessRuleRow> findUnlisted(Collection<UUID> channels);
}
