package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.State;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What becomes of reports. */
class ResolutionIntegrationTests extends ReportTest {

    @Autowired
    ReportChores chores;

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
