package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.platform.ProblemException;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportQueue;
import live.ovation.report.ReportViews.State;
import live.ovation.report.ReviewDesk.Answer;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of reports. */
class ReviewIntegrationTests extends ReportTest {

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReportChores chores;

    @Test
    void shouldPutTheGravestFirst() {
        UUID spam = said(writer, "spam");
        UUID popular = said(writer, "popular");
        report(viewer, aboutMessage(spam, "spam", ""));
        report(viewer, aboutMessage(popular, "spam", ""));
        report(signedIn(), aboutMessage(popular, "spam", ""));
        report(viewer, aboutMessage(said(writer, "later"), "spam", ""));
        report(viewer, aboutMessage(said(writer, "grave"), "violence", ""));

        assertThat(queue()).extracting(ReportCase::subject).containsExactly("grave", "popular", "spam", "later");
        assertThat(queue(HOUSE + "?kind=video", admin).cases()).isEmpty();
        assertThat(told(request(HttpMethod.GET, HOUSE + "?state=any", admin.accessToken())
                        .exchange()))
                .isIn("invalid-message", "invalid-request");
        assertThat(told(request(HttpMethod.GET, HOUSE, host.accessToken()).exchange()))
                .isEqualTo("forbidden");
    }

    @Test
    void shouldGoPageByPage() {
        await(database.sql("""
                insert into report_case (id, kind, target_id, channel_id, about_id, subject, severity, reporters, doubtful,
                    at, latest_at)
                select gen_random_uuid(), 'VIDEO', gen_random_uuid(), :channel, gen_random_uuid(), 'n ' || n, n % 4, n % 3,
                    n % 2 = 0, now(), now() from generate_series(1, 120) n""").bind("channel", channel.id()).then());
        List<ReportCase> all = new ArrayList<>();
        ReportQueue page = queue(HOUSE, admin);
        all.addAll(page.cases());
        while (page.next() != null) {
            page = queue(HOUSE + "?after=" + page.next(), admin);
            all.addAll(page.cases());
        }

        assertThat(all).hasSize(120).extracting(ReportCase::id).doesNotHaveDuplicates();
        assertThat(all.getFirst().severity()).isEqualTo(Severity.URGENT);
        assertThat(all.subList(0, 60)).allMatch(found -> Boolean.FALSE.equals(found.doubtful()));
        assertThat(queue(HOUSE + "?after=" + UUID.randomUUID(), admin).cases()).isEmpty();
    }

    @Test
    void shouldLetOneHaveIt() {
        report(viewer, aboutMessage(said(writer, "hello"), "spam", ""));
        ReportCase found = onlyCase();
        Visitor other = admin();

        assertThat(claim(admin, found)).isEqualTo("in");
        assertThat(claim(admin, found)).as("for longer").isEqualTo("in");
        assertThat(ownOf(viewer).getFirst().state()).isEqualTo(State.IN_REVIEW);
        request(HttpMethod.PUT, HOUSE + "/" + found.id() + "/claim", other.accessToken())
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("report-claimed")
                .jsonPath("$.by")
                .isEqualTo("Ada");
        assertThat(resolve(other, found, "no-violation")).isEqualTo("report-claimed");
        assertThat(release(other, found)).isEqualTo("report-claimed");
        assertThat(Objects.requireNonNull(onlyCase().claim()).by().id()).isEqualTo(admin.accountId());

        assertThat(release(admin, found)).isEqualTo("in");
        assertThat(release(admin, found)).as("nobody has it").isEqualTo("in");
        assertThat(claim(other, found)).isEqualTo("in");
        await(database.sql("update report_case set claimed_until = now() - interval '1 second'")
                .then());
        assertThat(onlyCase().claim()).as("the lease is over").isNull();
        assertThat(claim(admin, found)).isEqualTo("in");
        assertThat(written()).containsExactly("report.claim", "report.release", "report.claim", "report.claim");
    }

    @Test
    void shouldLetOneOfManyAnswer() {
        report(viewer, aboutMessage(said(writer, "hello"), "spam", ""));
        UUID id = onlyCase().id();
        List<Visitor> people = List.of(admin, admin(), admin(), admin());

        List<String> claims = told(people, who -> desk.claim(who, id));
        assertThat(claims).containsOnlyOnce("done").contains("report-claimed");
        await(database.sql("update report_case set claimed_by = null, claimed_until = null")
                .then());
        List<String> answers = told(people, who -> desk.resolve(who, id, new Answer(ReportOutcome.ELSEWHERE, null)));
        assertThat(answers).containsOnlyOnce("done").contains("report-resolved");
        assertThat(written()).containsExactly("report.claim", "report.resolve");
    }

    @Test
    void shouldAnswerToAllWhoReportedIt() {
        UUID id = said(writer, "hello");
        Visitor german = signedIn();
        Visitor unverified = signedIn();
        verified(viewer, "en");
        verified(german, "de");
        List.of(viewer, german, unverified).forEach(who -> report(who, aboutMessage(id, "hate", "")));
        ReportCase found = onlyCase();

        assertThat(resolve(admin, found, "action-taken")).isEqualTo("in");

        assertThat(resolve(admin, found, "no-violation")).isEqualTo("report-resolved");
        assertThat(claim(admin, found)).isEqualTo("report-resolved");
        assertThat(queue()).isEmpty();
        assertThat(queue(HOUSE + "?state=resolved", admin).cases())
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.outcome()).isEqualTo(ReportOutcome.ACTION_TAKEN);
                    assertThat(Objects.requireNonNull(done.resolvedBy()).id()).isEqualTo(admin.accountId());
                });
        assertThat(ownOf(unverified)).singleElement().satisfies(own -> {
            assertThat(own.state()).isEqualTo(State.RESOLVED);
            assertThat(own.answer()).isEqualTo("We looked twice.");
        });
        awaitLetter(viewer, "Thank you: Ovation acted on your report", "We looked twice.");
        awaitLetter(german, "Danke: Ovation hat auf deine Meldung hin gehandelt", "Dazu schreiben sie:");
        assertThat(lettersTo(unverified)).isZero();
        assertThat(report(viewer, aboutMessage(id, "hate", "It goes on"))).isEqualTo("in");
        assertThat(queue())
                .as("a new case")
                .singleElement()
                .extracting(ReportCase::reporters)
                .isEqualTo(1);
    }

    @Test
    void shouldRankThoseLastWhoAreMostlyWrong() {
        for (int i = 0; i < 3; i++) {
            report(viewer, aboutMessage(said(writer, "fine " + i), "violence", ""));
            resolve(admin, onlyCase(), "no-violation");
        }
        UUID doubted = said(writer, "doubted");
        report(viewer, aboutMessage(doubted, "violence", ""));
        report(signedIn(), aboutMessage(said(writer, "trusted"), "spam", ""));

        assertThat(queue()).extracting(ReportCase::subject).containsExactly("trusted", "doubted");
        assertThat(file(queue().getLast()).statements().getFirst().reporter())
                .extracting(ReportViews.Reporter::judged, ReportViews.Reporter::rejected)
                .containsExactly(3, 3);
        report(signedIn(), aboutMessage(doubted, "spam", ""));
        assertThat(queue())
                .as("others say so, too")
                .extracting(ReportCase::subject)
                .containsExactly("doubted", "trusted");
    }

    @Test
    void shouldGiveModeratorsWhatIsOfTheirChat() {
        report(viewer, aboutMessage(said(writer, "hello"), "violence", "Look"));
        report(viewer, about("video", recorded("Video", "public"), "spam", ""));
        Visitor moderator = moderator(slug);
        String uri = "/api/v1/channels/" + slug + "/reports";

        ReportCase found = queue(uri, moderator).cases().getFirst();
        assertThat(queue(uri, moderator).cases()).hasSize(1);
        assertThat(queue()).as("administrators see it, too").hasSize(2);
        assertThat(found.doubtful()).isNull();
        String file = String.valueOf(request(HttpMethod.GET, inChannel(found, ""), moderator.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(file).contains("Look").doesNotContain(String.valueOf(viewer.accountId()), "reporter\":");
        assertThat(told(request(HttpMethod.GET, uri, viewer.accessToken()).exchange()))
                .isEqualTo("chat-not-allowed");
        ReportCase video = queue().getLast();
        assertThat(act(moderator, HttpMethod.GET, inChannel(video, ""))).isEqualTo("report-not-found");
        assertThat(act(moderator, HttpMethod.PUT, inChannel(video, "/claim"))).isEqualTo("report-not-found");

        assertThat(act(moderator, HttpMethod.PUT, inChannel(found, "/claim"))).isEqualTo("in");
        assertThat(claim(admin, found)).isEqualTo("report-claimed");
        assertThat(act(moderator, HttpMethod.DELETE, inChannel(found, "/claim")))
                .isEqualTo("in");
        assertThat(answer(moderator, found)).isEqualTo("in");
        assertThat(written()).containsExactly("report.claim", "report.release", "report.resolve");
    }

    @Test
    void shouldLetNobodyJudgeTheirEqualsOrThemselves() {
        Visitor moderator = moderator(slug);
        Visitor other = moderator(slug);
        report(viewer, aboutMessage(said(moderator, "from a moderator"), "spam", ""));
        ReportCase found = onlyCase();

        assertThat(queue("/api/v1/channels/" + slug + "/reports", moderator).cases())
                .as("none about themselves")
                .isEmpty();
        assertThat(act(moderator, HttpMethod.GET, inChannel(found, ""))).isEqualTo("report-about-you");
        assertThat(answer(moderator, found)).isEqualTo("report-about-you");
        assertThat(act(other, HttpMethod.PUT, inChannel(found, "/claim"))).isEqualTo("chat-higher-rank");
        assertThat(answer(other, found)).isEqualTo("chat-higher-rank");
        assertThat(answer(host, found)).isEqualTo("in");

        report(viewer, about("person", idOf(admin), "spam", ""));
        assertThat(queue()).isEmpty();
        Visitor boss = admin();
        ReportCase about = queue(HOUSE, boss).cases().getFirst();
        assertThat(resolve(admin, about, "no-violation")).isEqualTo("report-about-you");
        assertThat(resolve(boss, about, "no-violation")).isEqualTo("in");
    }

    @Test
    void shouldKeepAReportWithoutTheNameOfWhoLeft() {
        Person person = register();
        Visitor leaver = visitor(person);
        report(leaver, aboutMessage(said(writer, "hello"), "spam", "Mine"));
        String export = String.valueOf(request(HttpMethod.GET, "/api/v1/me/export", leaver.accessToken())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(export).contains("\"reports\"", "Mine");

        post("/api/v1/me/deletion", person, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();

        assertThat(file(onlyCase()).statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo("Mine");
            assertThat(statement.reporter()).isNull();
        });
        assertThat(resolve(admin, onlyCase(), "no-violation")).isEqualTo("in");
    }

    @Test
    void shouldForgetWhatWasAnsweredLongAgo() {
        report(viewer, aboutMessage(said(writer, "old"), "spam", ""));
        resolve(admin, onlyCase(), "no-violation");
        report(viewer, aboutMessage(said(writer, "open"), "spam", ""));
        await(database.sql("update report_case set at = now() - interval '300 days',"
                        + " resolved_at = resolved_at - interval '179 days'")
                .then());
        await(chores.forget());
        assertThat(ownOf(viewer)).hasSize(2);

        await(database.sql("update report_case set resolved_at = resolved_at - interval '2 days'")
                .then());
        await(chores.forget());

        assertThat(ownOf(viewer)).extracting(ReportViews.OwnReport::subject).containsExactly("open");
        assertThat(count("report_evidence")).isEqualTo(1);
    }

    private List<String> told(List<Visitor> people, Function<Reviewer, Mono<Void>> act) {
        return Objects.requireNonNull(Flux.fromStream(people.stream())
                .flatMap(who -> act.apply(Reviewer.administrator(idOf(who)))
                        .thenReturn("done")
                        .onErrorResume(ProblemException.class, e -> Mono.just(e.code())))
                .collectList()
                .block(SOON));
    }

    private String act(Visitor who, HttpMethod method, String uri) {
        return told(request(method, uri, who.accessToken()).exchange());
    }

    private String answer(Visitor who, ReportCase found) {
        return told(send(
                HttpMethod.POST,
                inChannel(found, "/resolution"),
                who.accessToken(),
                Map.of("outcome", "no-violation")));
    }

    private long count(String table) {
        return Objects.requireNonNull(database.sql("select count(*) from " + table)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block(SOON));
    }

    private void awaitLetter(Visitor who, String subject, String part) {
        String address = addressOf(who);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(TestStack.letterBox().getReceivedMessages())
                        .anyMatch(letter -> {
                            try {
                                return letter.getAllRecipients()[0].toString().equals(address)
                                        && letter.getSubject().equals(subject)
                                        && letter.getContent().toString().contains(part);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    private long lettersTo(Visitor who) {
        String address = addressOf(who);
        return Arrays.stream(TestStack.letterBox().getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getAllRecipients()[0].toString().equals(address)
                                && letter.getSubject().contains("report");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .count();
    }

    private String addressOf(Visitor who) {
        return Objects.requireNonNull(database.sql("select email from account where id = :id")
                .bind("id", idOf(who))
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one()
                .block(SOON));
    }
}
