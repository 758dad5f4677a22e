package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.account.Accounts;
import live.ovation.account.Names;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.audit.AuditQuery;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What moderators know of somebody in their chat, beside the card. */
@Component
class Dossiers {

    private static final int MOST = 50;
    private static final Duration YOUNG = Duration.ofDays(7);

    private static final Set<String> SHOWN = EnumSet.of(
                    AuditAction.CHAT_TIMEOUT,
                    AuditAction.CHAT_BAN,
                    AuditAction.CHAT_UNBAN,
                    AuditAction.CHAT_WARN,
                    AuditAction.CHAT_SHADOW,
                    AuditAction.CHAT_UNSHADOW,
                    AuditAction.CHAT_DELETE,
                    AuditAction.HELD_DENY,
                    AuditAction.APPEAL_ACCEPT,
                    AuditAction.APPEAL_REJECT)
            .stream()
            .map(AuditAction::word)
            .collect(Collectors.toSet());

    private final Members members;
    private final Accounts accounts;
    private final Names names;
    private final Suspicions suspicions;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    Dossiers(
            Members members,
            Accounts accounts,
            Names names,
            Suspicions suspicions,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.names = names;
        this.suspicions = suspicions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param young whether the account is less than a week old
     * @param suspicions whom that is banned here they may be, the surest first
     * @param acts what moderators did about them here, the newest first and 50 at the most
     */
    record Dossier(
            boolean young,
            @NotNull List<Suspicion> suspicions,
            @NotNull List<PastAct> acts) {}

    /**
     * Something that was done about them.
     *
     * @param action a word of the audit log
     * @param by who did it; missing for the house itself, or when their account is gone
     * @param seconds of a timeout
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PastAct(
            @NotNull Instant at,
            @NotNull String action,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Long seconds) {}

    /** Errors with {@code person-not-found}. */
    Mono<Dossier> of(Channel channel, UUID accountId) {
        return members.of(channel, accountId)
                .then(Mono.defer(() -> accounts.since(accountId)))
                .flatMap(since -> Mono.zip(suspicions.about(channel.id(), accountId, since), acts(channel, accountId))
                        .map(found -> new Dossier(
                                since.isAfter(clock.instant().minus(YOUNG)), found.getT1(), found.getT2())));
    }

    private Mono<List<PastAct>> acts(Channel channel, UUID accountId) {
        return audit.search(AuditQuery.ALL.about(accountId).inChannel(channel.id()))
                .map(entries -> entries.stream()
                        .filter(entry -> SHOWN.contains(entry.action()))
                        .limit(MOST)
                        .toList())
                .flatMap(this::named);
    }

    private Mono<List<PastAct>> named(List<AuditEntry> entries) {
        return names.of(entries.stream().map(AuditEntry::actorId))
                .map(known -> entries.stream().map(entry -> past(entry, known)).toList());
    }

    private PastAct past(AuditEntry entry, Map<UUID, String> names) {
        UUID actor = entry.actorId();
        return new PastAct(
                entry.at(),
                entry.action(),
                actor == null ? null : names.get(actor),
                entry.reason(),
                seconds(entry.details()));
    }

    private @Nullable Long seconds(@Nullable String details) {
        JsonNode seconds = details == null ? null : json.readTree(details).get("seconds");
        return seconds == null || !seconds.isIntegralNumber() ? null : seconds.asLong();
    }
}
