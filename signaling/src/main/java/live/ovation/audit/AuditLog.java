package live.ovation.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The log of those who keep order. It is only added to: the database refuses everything else, and {@link AuditProof} shows it. */
@Service
public class AuditLog {

    public static final int PAGE = 100;

    private static final int MOST_COUNTS = 5_000;

    private final AuditRepository rows;
    private final ActCountRepository counts;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(
            AuditRepository rows,
            ActCountRepository counts,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Makes a change and writes it down, both or neither. */
    public <T> Mono<T> with(Mono<T> change, Act act) {
        return with(change, Mono.just(act));
    }

    /** As {@link #with(Mono, Act)}, for an act that is known only after the change; an empty one is not written down. */
    public <T> Mono<T> with(Mono<T> change, Mono<Act> act) {
        // a change that answers with nothing is one all the same
        return change.map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .delayUntil(done -> act.flatMap(this::record))
                .as(transaction::transactional)
                .flatMap(Mono::justOrEmpty);
    }

    /** As {@link #with(Mono, Act)}, for a change that may find that all is so already: only one that answers true is written down. */
    public Mono<Boolean> ifDone(Mono<Boolean> change, Act act) {
        return change.delayUntil(done -> done ? record(act) : Mono.empty()).as(transaction::transactional);
    }

    /** For a change that no transaction takes back: it is written down first, and no longer when the change fails. */
    public <T> Mono<T> ahead(Act act, Mono<T> change) {
        return record(act).then(change).as(transaction::transactional);
    }

    /** Writes it down within the transaction of the caller, as the last thing of it: others wait meanwhile. */
    public Mono<Void> record(Act act) {
        return Mono.defer(() -> {
            Act.Target target = act.target();
            return rows.add(
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            act.action().word(),
                            act.actorId(),
                            act.aboutId(),
                            act.channelId(),
                            target == null ? null : target.kind(),
                            target == null ? null : target.id(),
                            act.reason(),
                            act.details().isEmpty() ? null : json.writeValueAsString(act.details()))
                    .then();
        });
    }

    /** A page of {@value #PAGE}, the newest first. */
    public Mono<List<AuditEntry>> search(AuditQuery query) {
        return rows.search(
                        query.before() == null ? Long.MAX_VALUE : query.before(),
                        query.actorId(),
                        query.aboutId(),
                        query.channelId(),
                        query.targetId(),
                        query.action(),
                        query.from(),
                        query.to(),
                        query.text().isBlank() ? "" : LikePattern.containing(query.text()),
                        PAGE)
                .map(AuditEntry::of)
                .collectList();
    }

    /** All that fits, the newest first, read as it is asked for. */
    public Flux<AuditEntry> all(AuditQuery query) {
        return search(query)
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : search(query.beyond(page.getLast().seq())))
                .flatMapIterable(page -> page, PAGE);
    }

    /** What was done to somebody, the newest first and {@value #PAGE} at the most. */
    public Mono<List<AuditEntry>> against(UUID accountId, Collection<AuditAction> actions) {
        return rows.against(accountId, actions.stream().map(AuditAction::word).toList(), PAGE)
                .map(AuditEntry::of)
                .collectList();
    }

    /** Who did what how often, since a moment. */
    public Flux<ActCount> counts(@Nullable UUID channelId, Instant since) {
        return counts.since(channelId, since, MOST_COUNTS);
    }
}
