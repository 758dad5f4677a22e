package live.ovation.sanction;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.stream.Reopening.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where administrators decide about appeals. The decision, what it opens and its lines in the audit log are one transaction; of two at
 * once the second one hears that it is decided.
 */
@Component
class HouseAppealDesk {

    private final HouseAppealRepository rows;
    private final SanctionsInForce inForce;
    private final Reversal reversal;
    private final SanctionLetters letters;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    HouseAppealDesk(
            HouseAppealRepository rows,
            SanctionsInForce inForce,
            Reversal reversal,
            SanctionLetters letters,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.reversal = reversal;
        this.letters = letters;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes back what it is against. Errors with {@code appeal-not-found}, {@code appeal-decided}, {@code appeal-lapsed} and
     * {@code appeal-own-act}.
     */
    Mono<Void> accept(UUID id, UUID by, @Nullable String answer) {
        String why = stripped(answer);
        return find(id, by)
                .delayUntil(this::requireInForce)
                .delayUntil(row ->
                        reversal.of(row, new Release(by, why, decide(row, HouseAppealOutcome.ACCEPTED, by, why))))
                .flatMap(row -> letters.tellDecision(row, HouseAppealOutcome.ACCEPTED, why));
    }

    /** Errors as {@link #accept} does. */
    Mono<Void> reject(UUID id, UUID by, String answer) {
        String why = stripped(answer);
        return find(id, by)
                .delayUntil(this::requireInForce)
                .delayUntil(row -> audit.with(
                        decision(row, HouseAppealOutcome.REJECTED, by, why),
                        act(row, HouseAppealOutcome.REJECTED, by, why)))
                .flatMap(row -> letters.tellDecision(row, HouseAppealOutcome.REJECTED, why));
    }

    private Mono<HouseAppealRow> find(UUID id, UUID by) {
        return rows.findById(id)
                .switchIfEmpty(Mono.error(HouseAppealProblems::notFound))
                .filter(row -> row.outcome() != HouseAppealOutcome.LAPSED)
                .switchIfEmpty(Mono.error(HouseAppealProblems::lapsed))
                .filter(row -> row.outcome() == null)
                .switchIfEmpty(Mono.error(HouseAppealProblems::decided))
                .filterWhen(row -> mayDecide(row, by))
                .switchIfEmpty(Mono.error(HouseAppealProblems::ownAct));
    }

    /** Who is the only administrator has nobody else to ask. */
    private Mono<Boolean> mayDecide(HouseAppealRow row, UUID by) {
        return by.equals(row.sanctionedBy()) ? accounts.isAnotherAdmin(by).map(other -> !other) : Mono.just(true);
    }

    /** What was opened, or has run out, needs nobody who decides. */
    private Mono<Void> requireInForce(HouseAppealRow row) {
        return inForce.of(row.accountId())
                .filter(all -> all.stream().anyMatch(row::isAgainst))
                .switchIfEmpty(rows.lapse(row.cause(), row.targetId(), clock.instant())
                        .then(Mono.error(HouseAppealProblems::lapsed)))
                .then();
    }

    private Mono<Void> decide(HouseAppealRow row, HouseAppealOutcome outcome, UUID by, @Nullable String why) {
        return decision(row, outcome, by, why).then(audit.record(act(row, outcome, by, why)));
    }

    private Mono<Void> decision(HouseAppealRow row, HouseAppealOutcome outcome, UUID by, @Nullable String why) {
        return Mono.defer(() -> rows.decide(row.id(), outcome.name(), why, by, clock.instant()))
                .filter(done -> done > 0)
                .switchIfEmpty(Mono.error(HouseAppealProblems::decided))
                .then();
    }

    private static Act act(HouseAppealRow row, HouseAppealOutcome outcome, UUID by, @Nullable String why) {
        AuditAction action =
                outcome == HouseAppealOutcome.ACCEPTED ? AuditAction.APPEAL_ACCEPT : AuditAction.APPEAL_REJECT;
        return Act.of(action, by)
                .about(row.accountId())
                .on("appeal", row.id())
                .because(why)
                .with(Map.of("against", row.cause(), "title", row.title()));
    }

    private static @Nullable String stripped(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }
}
