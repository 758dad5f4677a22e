package live.ovation.report;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportClaim;
import live.ovation.report.ReportViews.ReportCount;
import live.ovation.report.ReportViews.ReportFile;
import live.ovation.report.ReportViews.ReportPerson;
import live.ovation.report.ReportViews.ReportQueue;
import live.ovation.report.ReportViews.ReportStatement;
import live.ovation.report.ReportViews.Reporter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reports for those who look at them, with the names that people have now. */
@Component
class Casebook {

    static final int PAGE = 50;
    private static final int MOST_STATEMENTS = 100;

    private final CaseRepository cases;
    private final ReportRepository reports;
    private final CategoryRepository categories;
    private final PastRepository pasts;
    private final Accounts accounts;
    private final Channels channels;
    private final JsonMapper json;
    private final Clock clock;

    Casebook(
            CaseRepository cases,
            ReportRepository reports,
            CategoryRepository categories,
            PastRepository pasts,
            Accounts accounts,
            Channels channels,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.categories = categories;
        this.pasts = pasts;
        this.accounts = accounts;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    /** Which reports somebody looks for. */
    record Wanted(
            boolean resolved,
            @Nullable ReportKind kind,
            @Nullable UUID after) {

        static Wanted of(String state, @Nullable String kind, @Nullable UUID after) {
            ReportKind wanted = kind == null ? null : ReportKind.valueOf(kind.toUpperCase(Locale.ROOT));
            return new Wanted(state.equals("resolved"), wanted, after);
        }
    }

    /** A page of them, none about the reviewer. */
    Mono<ReportQueue> queue(Reviewer who, Wanted wanted) {
        return rows(who, wanted).collectList().flatMap(found -> {
            List<CaseRow> shown = found.stream().limit(PAGE).toList();
            UUID next = found.size() > PAGE ? shown.getLast().id() : null;
            return described(who, shown).map(all -> new ReportQueue(all, next));
        });
    }

    Mono<ReportFile> file(Reviewer who, CaseRow row) {
        return Mono.zip(
                        described(who, List.of(row)),
                        reports.evidence(row.id())
                                .map(kept -> json.readValue(kept, Evidence.class))
                                .collectList(),
                        reports.ofCase(row.id(), MOST_STATEMENTS).collectList().flatMap(said -> statements(who, said)))
                .map(it -> new ReportFile(it.getT1().getFirst(), it.getT2(), it.getT3()));
    }

    private Flux<CaseRow> rows(Reviewer who, Wanted wanted) {
        ReportKind kind = wanted.kind();
        Channel channel = who.channel();
        String name = kind == null ? null : kind.name();
        UUID channelId = channel == null ? null : channel.id();
        return wanted.resolved()
                ? cases.resolved(name, channelId, who.accountId(), wanted.after(), PAGE + 1)
                : cases.queue(name, channelId, who.accountId(), wanted.after(), PAGE + 1);
    }

    private Mono<List<ReportCase>> described(Reviewer who, List<CaseRow> rows) {
        List<UUID> people =
                ids(rows.stream().flatMap(row -> Stream.of(row.aboutId(), row.claimedBy(), row.resolvedBy())));
        List<UUID> places = ids(rows.stream().map(CaseRow::channelId));
        return rows.isEmpty()
                ? Mono.just(List.of())
                : Mono.zip(
                                accounts.findAll(people)
                                        .collectMap(
                                                Account::id, each -> new ReportPerson(each.id(), each.displayName())),
                                channels.findAll(places).collectMap(Channel::id, Channel::slug),
                                categories
                                        .of(rows.stream().map(CaseRow::id).toList())
                                        .collectMultimap(CategoryRow::caseId))
                        .map(known -> rows.stream()
                                .map(row -> described(
                                        who,
                                        row,
                                        known.getT1(),
                                        known.getT2(),
                                        counts(known.getT3().getOrDefault(row.id(), List.of()))))
                                .toList());
    }

    private ReportCase described(
            Reviewer who,
            CaseRow row,
            Map<UUID, ReportPerson> people,
            Map<UUID, String> places,
            List<ReportCount> categories) {
        UUID holder = row.holder(clock.instant());
        ReportPerson by = holder == null ? null : people.get(holder);
        return new ReportCase(
                row.id(),
                row.kind(),
                row.targetId(),
                row.channelId() == null ? null : places.get(row.channelId()),
                people.get(row.aboutId()),
                row.subject(),
                categories,
                Severity.of(row.severity()),
                row.reporters(),
                row.at(),
                row.latestAt(),
                who.channel() == null ? row.doubtful() : null,
                by == null ? null : new ReportClaim(by, Objects.requireNonNull(row.claimedUntil())),
                row.outcome(),
                row.answer(),
                row.resolvedBy() == null ? null : people.get(row.resolvedBy()),
                row.resolvedAt());
    }

    private Mono<List<ReportStatement>> statements(Reviewer who, List<ReportRow> said) {
        List<UUID> people = who.channel() == null ? ids(said.stream().map(ReportRow::reporterId)) : List.of();
        return people.isEmpty()
                ? Mono.just(said.stream().map(row -> statement(row, null)).toList())
                : Mono.zip(
                                accounts.findAll(people).collectList(),
                                pasts.of(people).collectMap(PastRow::reporterId))
                        .map(known -> known.getT1().stream()
                                .map(each -> reporter(each, known.getT2().get(each.id())))
                                .collect(Collectors.toMap(Reporter::id, each -> each)))
                        .map(known -> said.stream()
                                .map(row ->
                                        statement(row, row.reporterId() == null ? null : known.get(row.reporterId())))
                                .toList());
    }

    private static ReportStatement statement(ReportRow row, @Nullable Reporter reporter) {
        return new ReportStatement(row.category(), row.text(), row.at(), reporter);
    }

    private static Reporter reporter(Account account, @Nullable PastRow past) {
        return new Reporter(
                account.id(),
                account.displayName(),
                past == null ? 0 : past.judged(),
                past == null ? 0 : past.rejected());
    }

    private static List<ReportCount> counts(Collection<CategoryRow> found) {
        return found.stream()
                .map(each -> new ReportCount(each.category(), each.reporters()))
                .sorted(Comparator.comparing(
                                (ReportCount each) -> each.category().severity())
                        .thenComparingInt(ReportCount::reporters)
                        .reversed())
                .toList();
    }

    private static List<UUID> ids(Stream<@Nullable UUID> ids) {
        return ids.flatMap(Stream::ofNullable).distinct().toList();
    }
}
