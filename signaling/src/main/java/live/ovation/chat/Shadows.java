package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Names;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whose messages nobody sees but they themselves and moderators. They aren't told, neither then nor later, and their data export does not
 * say it either: it would be of no use. What they said before stays, and what they say meanwhile stays in the shadow when it is lifted.
 */
@Component
class Shadows {

    private static final int MOST = 500;

    private final ShadowRepository rows;
    private final Members members;
    private final Names names;
    private final Whispers whispers;
    private final AuditLog audit;
    private final Clock clock;

    Shadows(ShadowRepository rows, Members members, Names names, Whispers whispers, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.names = names;
        this.whispers = whispers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param by who did it; missing when their account is gone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shadowed(
            @NotNull UUID accountId,
            @NotNull String name,
            @Nullable String reason,
            @Nullable String by,
            @NotNull Instant at) {}

    /** Who is in it already stays so. Errors with {@code chat-not-allowed}, {@code chat-higher-rank} and {@code person-not-found}. */
    Mono<Void> cast(Channel channel, Member by, UUID accountId, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        Act act = Act.of(AuditAction.CHAT_SHADOW, by.accountId())
                .about(accountId)
                .in(channel.id())
                .because(why);
        return members.below(channel, by, accountId)
                .filter(them -> Rank.of(them.roles()) == Rank.EVERYBODY)
                .switchIfEmpty(Mono.error(ConductProblems::seesEverything))
                .flatMap(them -> change(
                        channel,
                        accountId,
                        rows.add(channel.id(), accountId, why, by.accountId(), clock.instant()),
                        act));
    }

    /** Who is not in it is no error. Errors with {@code chat-not-allowed}, {@code chat-higher-rank} and {@code person-not-found}. */
    Mono<Void> lift(Channel channel, Member by, UUID accountId) {
        Act act = Act.of(AuditAction.CHAT_UNSHADOW, by.accountId())
                .about(accountId)
                .in(channel.id());
        return members.below(channel, by, accountId)
                .flatMap(them -> change(channel, accountId, rows.remove(channel.id(), accountId), act));
    }

    /** The newest first, 500 at the most. */
    Mono<List<Shadowed>> of(UUID channelId) {
        return rows.ofChannel(channelId, MOST).collectList().flatMap(this::described);
    }

    /** What changes nothing is not written down. */
    private Mono<Void> change(Channel channel, UUID accountId, Mono<Integer> rowsChanged, Act act) {
        Mono<Integer> change = rowsChanged.filter(changed -> changed > 0).cache();
        return audit.with(change, change.map(changed -> act))
                .then(whispers.spread(new ChatRules.Changed(channel.id(), accountId)));
    }

    private Mono<List<Shadowed>> described(List<ShadowRow> shadows) {
        return names.of(shadows.stream().flatMap(row -> Stream.of(row.accountId(), row.byId())))
                .map(known -> shadows.stream().map(row -> described(row, known)).toList());
    }

    private static Shadowed described(ShadowRow row, Map<UUID, String> names) {
        String by = row.byId() == null ? null : names.get(row.byId());
        return new Shadowed(row.accountId(), names.getOrDefault(row.accountId(), ""), row.reason(), by, row.at());
    }
}
