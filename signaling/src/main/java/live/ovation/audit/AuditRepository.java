package live.ovation.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface AuditRepository extends Repository<AuditRow, Long> {

    /** Its place, and the hash of the chain up to it, are the database's to give. */
    @Modifying
    @Query("""
            insert into audit_entry (at, action, actor_id, about_id, channel_id, target_kind, target_id, reason, details)
            values (:at, :action, cast(:actorId as uuid), cast(:aboutId as uuid), cast(:channelId as uuid),
                cast(:targetKind as text), cast(:targetId as text), cast(:reason as text), cast(:details as text))""")
    Mono<Integer> add(
            Instant at,
            String action,
            @Nullable UUID actorId,
            @Nullable UUID aboutId,
            @Nullable UUID channelId,
            @Nullable String targetKind,
            @Nullable String targetId,
            @Nullable String reason,
            @Nullable String details);

    /** The newest first; what is null does not matter, and neither does an empty {@code part}. */
    @Query("""
            select * from audit_entry
            where seq < :before
              and (cast(:actorId as uuid) is null or actor_id = :actorId)
              and (cast(:aboutId as uuid) is null or about_id = :aboutId)
              and (cast(:channelId as uuid) is null or channel_id = :channelId)
              and (cast(:targetId as text) is null or target_id = :targetId)
              and (cast(:action as text) is null or action = :action or action like :action || '.%')
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:to as timestamptz) is null or at < :to)
              and (:part = '' or reason ilike :part or details ilike :part)
            order by seq desc limit :most""")
    Flux<AuditRow> search(
            long before,
            @Nullable UUID actorId,
            @Nullable UUID aboutId,
            @Nullable UUID channelId,
            @Nullable String targetId,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            String part,
            int most);

    /** The newest first. */
    @Query(
            "select * from audit_entry where about_id = :accountId and action in (:actions) order by seq desc limit :most")
    Flux<AuditRow> against(UUID accountId, Collection<String> actions, int most);

    @Query("select * from audit_entry where seq > :after order by seq limit :most")
    Flux<AuditRow> after(long after, int most);
}
