package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.stream.Closure.Cause;
import live.ovation.stream.Closures.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where administrators decide about appeals. The decision, what it opens and its lines in the audit log are one transaction; of two at
 * once the second one hears that it is decided.
 */
@Component
class HouseAppealDesk {

    private static final int MOST = 200;

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
     * An appeal that waits.
     *
     * @param targetId of the account, channel or broadcast that is closed
     * @param title of that
     * @param reason why that was done, as the person was told
     * @param until when it ends by itself; missing: when somebody takes it back
     * @param sanctionedBy who did it; missing when their account is gone
     * @param othersDecide whether it is against what the one who looks did, and so for another administrator
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingHouseAppeal(
            @NotNull UUID id,
            @NotNull UUID accountId,
            @NotNull String name,
            @NotNull Cause cause,
            @NotNull UUID targetId,
            @NotNull String title,
            @NotNull String reason,
            @NotNull Instant sanctionedAt,
            @Nullable Instant until,
            @Nullable String sanctionedBy,
            @NotNull String text,
            @NotNull Instant at,
            boolean othersDecide) {}

    /** The oldest first, 200 at the most. */
    Mono<List<WaitingHouseAppeal>> waiting(UUID looking) {
        return Mono.zip(rows.waiting(clock.instant(), MOST).collectList(), accounts.isAnotherAdmin(looking))
                .flatMap(found -> names(found.getT1())
                        .map(names -> found.getT1().stream()
                                .map(row -> described(row, names, found.getT2() && looking.equals(row.sanctionedBy())))
                                .toList()));
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

    private Mono<Map<UUID, String>> names(List<HouseAppealRow> waiting) {
        List<UUID> people = waiting.stream()
                .flatMap(row -> Stream.of(row.accountId(), row.sanctionedBy()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return accounts.findAll(people).collect(Collectors.toMap(Account::id, Account::displayName));
    }

    private static WaitingHouseAppeal described(HouseAppealRow row, Map<UUID, String> names, boolean othersDecide) {
        UUID sanctionedBy = row.sanctionedBy();
        return new WaitingHouseAppeal(
                row.id(),
                row.accountId(),
                names.getOrDefault(row.accountId(), ""),
                Cause.of(row.cause()),
                row.targetId(),
                row.title(),
                row.reason(),
                row.sanctionedAt(),
                row.until(),
                sanctionedBy == null ? null : names.get(sanctionedBy),
                row.text(),
                row.at(),
                othersDecide);
    }
}
