package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportQueue;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** In which order reports are looked at. */
class QueueIntegrationTests extends ReportTest {

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
}
