package live.ovation.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Names;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.audit.AuditQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was done to keep order in a channel, for those who keep it. Of who reported something, and who runs the house, it says nothing. */
@Component
class ModerationLog {

    /** The rest of the log is not theirs to read. */
    private static final Set<String> KINDS =
            Set.of("chat", "held", "spam", "words", "moderator", "stream", "video", "channel", "appeal");

    private static final Set<String> OF_THE_HOUSE = Set.of("stream", "video", "channel");

    private final AuditLog audit;
    private final Names names;

    ModerationLog(AuditLog audit, Names names) {
        this.audit = audit;
        this.names = names;
    }

    /**
     * Something that was done.
     *
     * @param action a word of the audit log
     * @param byId who did it; missing for the house, as {@code by}, which is missing as well when their account is gone
     * @param about whom it was about, by the name that they have now
     * @param details numbers and words that explain it, as JSON
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogEntry(
            @NotNull Instant at,
            @NotNull String action,
            @Nullable UUID byId,
            @Nullable String by,
            @Nullable UUID aboutId,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String details) {}

    /**
     * The newest first.
     *
     * @param next where the next page begins; missing on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogPage(
            @NotNull List<LogEntry> entries, @Nullable Long next) {}

    Mono<LogPage> of(AuditQuery query) {
        return audit.search(query).flatMap(found -> {
            Long next = found.size() < AuditLog.PAGE ? null : found.getLast().seq();
            List<AuditEntry> shown =
                    found.stream().filter(entry -> KINDS.contains(kind(entry))).toList();
            return named(shown).map(entries -> new LogPage(entries, next));
        });
    }

    private Mono<List<LogEntry>> named(List<AuditEntry> entries) {
        return names.of(entries.stream().flatMap(entry -> Stream.of(entry.actorId(), entry.aboutId())))
                .map(called ->
                        entries.stream().map(entry -> shown(entry, called)).toList());
    }

    private static LogEntry shown(AuditEntry entry, Map<UUID, String> names) {
        UUID by = OF_THE_HOUSE.contains(kind(entry)) ? null : entry.actorId();
        UUID about = entry.aboutId();
        return new LogEntry(
                entry.at(),
                entry.action(),
                by,
                by == null ? null : names.get(by),
                about,
                about == null ? null : names.get(about),
                entry.reason(),
                entry.details());
    }

    private static String kind(AuditEntry entry) {
        return entry.action().substring(0, Math.max(0, entry.action().indexOf('.')));
    }
}
