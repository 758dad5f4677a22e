package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.platform.ProblemException;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.State;
import live.ovation.report.ReviewDesk.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One has a report at a time. */
class ClaimIntegrationTests extends ReportTest {

    @Autowired
    ReviewDesk desk;

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

    private List<String> told(List<Visitor> people, Function<Reviewer, Mono<Void>> act) {
        return Objects.requireNonNull(Flux.fromStream(people.stream())
                .flatMap(who -> act.apply(Reviewer.administrator(idOf(who)))
                        .thenReturn("done")
                        .onErrorResume(ProblemException.class, e -> Mono.just(e.code())))
                .collectList()
                .block(SOON));
    }
}
