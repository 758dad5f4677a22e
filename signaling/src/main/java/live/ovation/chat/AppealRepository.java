package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface AppealRepository extends Repository<AppealRow, UUID> {

    Mono<AppealRow> findById(UUID id);

    /** The one against what was set on somebody at a moment. */
    @Query("""
            select * from chat_appeal
            where channel_id = :channelId and account_id = :accountId and ban_at = :banAt""")
    Mono<AppealRow> against(UUID channelId, UUID accountId, Instant banAt);

    /** 0 when there is one against the same already. */
    @Modifying
    @Query("""
            insert into chat_appeal (id, channel_id, account_id, ban_at, ban_by, ban_until, ban_reason, text, at)
            values (:id, :channelId, :accountId, :banAt, cast(:banBy as uuid), cast(:banUntil as timestamptz),
                cast(:banReason as text), :text, :at)
            on conflict (channel_id, account_id, ban_at) do nothing""")
    Mono<Integer> add(
            UUID id,
            UUID channelId,
            UUID accountId,
            Instant banAt,
            @Nullable UUID banBy,
            @Nullable Instant banUntil,
            @Nullable String banReason,
            String text,
            Instant at);

    /** Those against what still is on somebody, the oldest first. */
    @Query("""
            select a.* from chat_appeal a
            join chat_ban b on b.channel_id = a.channel_id and b.account_id = a.account_id and b.at = a.ban_at
            where a.channel_id = :channelId and a.outcome is null and (b.until is null or b.until > :now)
            order by a.at, a.id limit :most""")
    Flux<AppealRow> waiting(UUID channelId, Instant now, int most);

    @Query("""
            select count(*) from chat_appeal a
            join chat_ban b on b.channel_id = a.channel_id and b.account_id = a.account_id and b.at = a.ban_at
            where a.channel_id = :channelId and a.outcome is null and (b.until is null or b.until > :now)""")
    Mono<Integer> count(UUID channelId, Instant now);

    /** 0 when it is decided already. */
    @Modifying
    @Query("""
            update chat_appeal
            set outcome = :outcome, answer = cast(:answer as text), decided_by = :by, decided_at = :now
            where id = :id and outcome is null""")
    Mono<Integer> decide(UUID id, String outcome, @Nullable String answer, UUID by, Instant now);

    @Query("select * from chat_appeal where account_id = :accountId order by at")
    Flux<AppealRow> of(UUID accountId);
}
