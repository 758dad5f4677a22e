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

/** Who may not write in a channel's chat. It is felt on every node at once, and what they wrote is gone. */
@Component
class Bans {

    private static final int MOST = 500;

    private final BanRepository rows;
    private final Members members;
    private final Names names;
    private final Whispers whispers;
    private final ChatEvents events;
    private final AuditLog audit;
    private final Holding holding;
    private final Clock clock;

    Bans(
            BanRepository rows,
            Members members,
            Names names,
            Whispers whispers,
            ChatEvents events,
            AuditLog audit,
            Holding holding,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.names = names;
        this.whispers = whispers;
        this.events = events;
        this.audit = audit;
        this.holding = holding;
        this.clock = clock;
    }

    /**
     * Somebody who may not write.
     *
     * @param until when it ends; missing: when it is lifted
     * @param by who did it; missing when their account is gone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ban(
            @NotNull UUID accountId,
            @NotNull String name,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String by,
            @NotNull Instant at) {}

    /**
     * Silences somebody, and takes away what they wrote and what waits of it. Something stricter that is on them already stays; the
     * answer is what is on them then. Errors with {@code chat-not-allowed}, {@code chat-higher-rank} and {@code person-not-found}.
     *
     * @param seconds null for a ban
     */
    Mono<Ban> silence(Channel channel, Member by, UUID accountId, @Nullable Long seconds, @Nullable String reason) {
        Instant now = clock.instant();
        Instant until = seconds == null ? null : now.plusSeconds(seconds);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return members.below(channel, by, accountId)
                .delayUntil(them -> audit.with(
                        rows.put(channel.id(), accountId, until, why, by.accountId(), now),
                        silencing(by.accountId(), seconds)
                                .about(accountId)
                                .in(channel.id())
                                .because(why)))
                .delayUntil(them -> whispers.spread(new ChatRules.Changed(channel.id(), accountId)))
                .delayUntil(them -> events.append(channel.id(), new ChatEvent.Cleared(accountId)))
                .delayUntil(them -> holding.withdraw(channel.id(), accountId))
                .flatMap(them -> rows.find(channel.id(), accountId, now))
                .flatMap(row -> described(List.of(row)).map(List::getFirst));
    }

    /** Lets somebody write again; who may already is no error. Errors with {@code chat-not-allowed} and {@code chat-higher-rank}. */
    Mono<Void> lift(Channel channel, Member by, UUID accountId) {
        return members.below(channel, by, accountId)
                .delayUntil(them -> audit.with(
                        rows.remove(channel.id(), accountId),
                        Act.of(AuditAction.CHAT_UNBAN, by.accountId())
                                .about(accountId)
                                .in(channel.id())))
                .flatMap(them -> whispers.spread(new ChatRules.Changed(channel.id(), accountId)));
    }

    /** The newest first, 500 at the most. */
    Mono<List<Ban>> of(UUID channelId) {
        return rows.ofChannel(channelId, clock.instant(), MOST).collectList().flatMap(this::described);
    }

    private static Act silencing(UUID by, @Nullable Long seconds) {
        return seconds == null
                ? Act.of(AuditAction.CHAT_BAN, by)
                : Act.of(AuditAction.CHAT_TIMEOUT, by).with(Map.of("seconds", seconds));
    }

    private Mono<List<Ban>> described(List<BanRow> bans) {
        return names.of(bans.stream().flatMap(row -> Stream.of(row.accountId(), row.byId())))
                .map(known -> bans.stream().map(row -> described(row, known)).toList());
    }

    private static Ban described(BanRow row, Map<UUID, String> names) {
        String by = row.byId() == null ? null : names.get(row.byId());
        return new Ban(
                row.accountId(), names.getOrDefault(row.accountId(), ""), row.until(), row.reason(), by, row.at());
    }
}
