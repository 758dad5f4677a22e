package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.ovation.report.ReportViews.ReportCase;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Who may look at which reports. */
class ReviewerIntegrationTests extends ReportTest {

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
}
