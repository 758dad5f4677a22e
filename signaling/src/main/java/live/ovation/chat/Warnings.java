package live.ovation.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks people to mind something, on the record. They read it on every node at once, and can't write until they have said so. */
@Component
class Warnings {

    static final int LONGEST = 300;
    /** More that somebody has not even read tell them nothing. */
    static final int MOST_OPEN = 5;

    private final WarningRepository rows;
    private final Members members;
    private final Whispers whispers;
    private final AuditLog audit;
    private final Clock clock;

    Warnings(WarningRepository rows, Members members, Whispers whispers, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.whispers = whispers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Warns somebody. Errors with {@code chat-not-allowed}, {@code chat-higher-rank}, {@code person-not-found} and
     * {@code chat-warned-enough}.
     */
    Mono<ChatWarning> warn(Channel channel, Member by, UUID accountId, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChatWarning warning = new ChatWarning(UUID.randomUUID(), reason.strip(), now);
        Act act = Act.of(AuditAction.CHAT_WARN, by.accountId())
                .about(accountId)
                .in(channel.id())
                .on("warning", warning.id())
                .because(warning.reason());
        return members.below(channel, by, accountId)
                .delayUntil(them -> audit.with(add(channel, by, accountId, warning), act))
                .delayUntil(them -> whispers.spread(new ChatRules.Changed(channel.id(), accountId)))
                .thenReturn(warning);
    }

    /** They understand; doing so twice is no error. Errors with {@code chat-warning-not-found}. */
    Mono<Void> acknowledge(Channel channel, UUID accountId, UUID id) {
        return rows.acknowledge(channel.id(), accountId, id, clock.instant())
                .filter(found -> found > 0)
                .switchIfEmpty(Mono.error(ConductProblems::noSuchWarning))
                .flatMap(found -> whispers.spread(new ChatRules.Changed(channel.id(), accountId)));
    }

    private Mono<Integer> add(Channel channel, Member by, UUID accountId, ChatWarning w) {
        return rows.add(w.id(), channel.id(), accountId, w.reason(), by.accountId(), w.at(), MOST_OPEN)
                .filter(added -> added > 0)
                .switchIfEmpty(Mono.error(ConductProblems::warnedEnough));
    }
}
