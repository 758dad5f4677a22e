package live.ovation.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.chat.Stewards;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where reports are claimed, given back and answered. Each is one transaction with its line in the audit log, and with the letters. */
@Component
class ReviewDesk {

    private final CaseRepository cases;
    private final Stewards stewards;
    private final Accounts accounts;
    private final ReportLetters letters;
    private final AuditLog audit;
    private final ReportProperties properties;
    private final Clock clock;

    ReviewDesk(
            CaseRepository cases,
            Stewards stewards,
            Accounts accounts,
            ReportLetters letters,
            AuditLog audit,
            ReportProperties properties,
            Clock clock) {
        this.cases = cases;
        this.stewards = stewards;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param sentence goes into the letter, and is kept; null for none */
    record Answer(ReportOutcome outcome, @Nullable String sentence) {}

    /** Errors with {@code report-not-found} and {@code report-about-you}. */
    Mono<CaseRow> find(Reviewer who, UUID id) {
        return cases.findById(id)
                .filter(who::sees)
                .switchIfEmpty(Mono.error(ReportProblems::notFound))
                .filter(row -> !row.aboutId().equals(who.accountId()))
                .switchIfEmpty(Mono.error(ReportProblems::aboutYou));
    }

    /**
     * It is theirs for a while, and for longer when they do it again. Errors as {@link #find} does, with {@code report-claimed},
     * {@code report-resolved} and {@code chat-higher-rank}.
     */
    Mono<Void> claim(Reviewer who, UUID id) {
        Instant now = clock.instant();
        return mayAct(who, id).flatMap(row -> {
            boolean theirs = who.accountId().equals(row.holder(now));
            Mono<Void> claim = done(id, cases.claim(id, who.accountId(), now, now.plus(properties.lease())));
            return theirs ? claim : audit.with(claim, act(AuditAction.REPORT_CLAIM, who, row));
        });
    }

    /** Others may have it; one that nobody has is no error. Errors as {@link #find} does, and with {@code report-claimed}. */
    Mono<Void> release(Reviewer who, UUID id) {
        Instant now = clock.instant();
        return find(who, id)
                .flatMap(row -> row.holder(now) == null
                        ? Mono.empty()
                        : audit.with(
                                done(id, cases.release(id, who.accountId(), now)),
                                act(AuditAction.REPORT_RELEASE, who, row)));
    }

    /** Closes it, and answers to all who reported it. Errors as {@link #claim} does. */
    Mono<Void> resolve(Reviewer who, UUID id, Answer answer) {
        return mayAct(who, id).flatMap(row -> {
            Act act = act(AuditAction.REPORT_RESOLVE, who, row)
                    .with(Map.of("kind", word(row), "outcome", answer.outcome().word()));
            Mono<Integer> resolution =
                    cases.resolve(id, answer.outcome().name(), answer.sentence(), who.accountId(), clock.instant());
            return audit.with(done(id, resolution).then(letters.send(row, answer)), act);
        });
    }

    /** A moderator deals with those of a lower rank; an administrator with everybody but themselves. */
    private Mono<CaseRow> mayAct(Reviewer who, UUID id) {
        var channel = who.channel();
        return find(who, id)
                .delayUntil(row -> channel == null
                        ? Mono.empty()
                        : stewards.requireAbove(channel, who.accountId(), row.aboutId()));
    }

    private Mono<Void> done(UUID id, Mono<Integer> change) {
        return change.filter(changed -> changed > 0)
                .switchIfEmpty(Mono.defer(() -> whyNot(id).flatMap(Mono::error)))
                .then();
    }

    private Mono<ProblemException> whyNot(UUID id) {
        return cases.findById(id)
                .flatMap(row -> row.outcome() == null ? claimed(row) : Mono.just(ReportProblems.resolved()))
                .defaultIfEmpty(ReportProblems.notFound());
    }

    /** Who has it may have let go of it, or be gone, in this moment. */
    private Mono<ProblemException> claimed(CaseRow row) {
        return Mono.justOrEmpty(row.claimedBy())
                .flatMap(accounts::find)
                .map(Account::displayName)
                .defaultIfEmpty("Somebody else")
                .map(ReportProblems::claimed);
    }

    private static Act act(AuditAction action, Reviewer who, CaseRow row) {
        return Act.of(action, who.accountId())
                .about(row.aboutId())
                .in(row.channelId())
                .on("report", row.id())
                .with(Map.of("kind", word(row)));
    }

    private static String word(CaseRow row) {
        return row.kind().name().toLowerCase(Locale.ROOT);
    }
}
