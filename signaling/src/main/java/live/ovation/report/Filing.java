package live.ovation.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports. What somebody else has reported already, and nobody has answered yet, is one case with it. */
@Component
class Filing {

    private static final Limit BY_HOUR = new Limit("reports-hour", 10, Duration.ofHours(1));
    private static final Limit BY_DAY = new Limit("reports-day", 30, Duration.ofDays(1));
    /** Whose words are kept, of one case. */
    private static final int MOST_TEXTS = 500;
    /** Beside the first. */
    private static final int LATEST_EVIDENCE = 4;
    /** So many have to be wrong until somebody counts as mostly wrong. */
    private static final int MANY = 3;

    private final Exhibits exhibits;
    private final CaseRepository cases;
    private final ReportRepository reports;
    private final PastRepository pasts;
    private final RateLimits limits;
    private final ReportProperties properties;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    Filing(
            Exhibits exhibits,
            CaseRepository cases,
            ReportRepository reports,
            PastRepository pasts,
            RateLimits limits,
            ReportProperties properties,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.exhibits = exhibits;
        this.cases = cases;
        this.reports = reports;
        this.pasts = pasts;
        this.limits = limits;
        this.properties = properties;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Completes when it is kept. Errors with {@code rate-limited}, {@code invalid-request}, {@code report-own}, {@code report-limit} and as
     * {@link Exhibits#find} does.
     */
    Mono<Void> file(UUID reporter, NewReport report) {
        return limits.take(BY_HOUR, reporter.toString())
                .then(Mono.defer(() -> limits.take(BY_DAY, reporter.toString())))
                .then(Mono.defer(() -> found(reporter, report)))
                .zipWith(doubtful(reporter))
                .flatMap(it -> write(reporter, report, it.getT1(), it.getT2()));
    }

    private Mono<Exhibit> found(UUID reporter, NewReport report) {
        return report.category() == ReportCategory.OTHER && report.words().isEmpty()
                ? Mono.error(ReportProblems.noWords())
                : exhibits.find(reporter, report)
                        .filter(exhibit -> !exhibit.aboutId().equals(reporter))
                        .switchIfEmpty(Mono.error(ReportProblems::own));
    }

    /** Whether they were mostly wrong until now. */
    private Mono<Boolean> doubtful(UUID reporter) {
        return pasts.of(List.of(reporter)).next().map(Filing::isMostlyWrong).defaultIfEmpty(false);
    }

    private static boolean isMostlyWrong(PastRow past) {
        return past.rejected() >= MANY && past.rejected() * 2 > past.judged();
    }

    private Mono<Void> write(UUID reporter, NewReport report, Exhibit exhibit, boolean doubtful) {
        Instant now = clock.instant();
        return reports.lock(reporter)
                .then(Mono.defer(() -> open(exhibit, doubtful, now)))
                .delayUntil(found -> keep(found.id(), exhibit.evidence(), now))
                .delayUntil(found -> put(found.id(), reporter, report, now))
                .delayUntil(found -> cases.count(found.id()))
                .then(Mono.defer(() -> reports.countOpen(reporter)))
                .filter(open -> open <= properties.mostOpen())
                .switchIfEmpty(Mono.error(() -> ReportProblems.enough(properties.mostOpen())))
                .as(transaction::transactional)
                .then();
    }

    private Mono<CaseRow> open(Exhibit found, boolean doubtful, Instant now) {
        return cases.open(
                found.kind().name(),
                found.targetId(),
                found.channelId(),
                found.aboutId(),
                found.evidence().subject(),
                doubtful,
                now);
    }

    private Mono<Void> keep(UUID caseId, Evidence evidence, Instant now) {
        return reports.addEvidence(caseId, now, evidence.text(), json.writeValueAsString(evidence))
                .filter(added -> added > 0)
                .flatMap(added -> reports.thinEvidence(caseId, LATEST_EVIDENCE))
                .then();
    }

    private Mono<ReportRow> put(UUID caseId, UUID reporter, NewReport report, Instant now) {
        ReportCategory category = report.category();
        return reports.put(
                caseId, reporter, category.name(), category.severity().weight(), report.words(), MOST_TEXTS, now);
    }
}
