package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;

/** What people report, and what they can't. */
class FilingIntegrationTests extends ReportTest {

    @Autowired
    Filing filing;

    @Test
    void shouldBeOneCaseForAllWhoReportTheSame() {
        UUID id = said(writer, "buy my pills");
        List<Visitor> people = IntStream.range(0, 8).mapToObj(i -> signedIn()).toList();
        var report = new NewReport(ReportKind.MESSAGE, id, slug, null, ReportCategory.SPAM, "Spam", null);
        var worse = new NewReport(ReportKind.MESSAGE, id, slug, null, ReportCategory.ILLEGAL_GOODS, "Pills", null);

        await(Flux.fromIterable(people)
                .flatMap(who -> filing.file(idOf(who), who.equals(people.getFirst()) ? worse : report)
                        .then(filing.file(idOf(who), who.equals(people.getFirst()) ? worse : report)))
                .then());

        assertThat(queue()).singleElement().satisfies(found -> {
            assertThat(found.reporters()).isEqualTo(8);
            assertThat(found.severity()).as("the worst counts").isEqualTo(Severity.HIGH);
            assertThat(found.categories())
                    .extracting(ReportViews.ReportCount::category, ReportViews.ReportCount::reporters)
                    .containsExactly(tuple(ReportCategory.ILLEGAL_GOODS, 1), tuple(ReportCategory.SPAM, 7));
        });
        assertThat(file(onlyCase()).statements()).hasSize(8);
    }

    @Test
    void shouldLetAReporterChangeTheirWordsOnly() {
        UUID id = said(writer, "hello");
        report(viewer, aboutMessage(id, "violence", "He said he would come here."));
        report(viewer, aboutMessage(id, "spam", "No, I was wrong."));

        assertThat(onlyCase().reporters()).isEqualTo(1);
        assertThat(onlyCase().severity()).isEqualTo(Severity.LOW);
        assertThat(file(onlyCase()).statements())
                .singleElement()
                .extracting(ReportViews.ReportStatement::text)
                .isEqualTo("No, I was wrong.");
        assertThat(ownOf(viewer)).singleElement().satisfies(own -> {
            assertThat(own.category()).isEqualTo(ReportCategory.SPAM);
            assertThat(own.subject()).isEqualTo("hello");
        });
    }

    @Test
    void shouldFindNothingThatIsNotTheirsToSee() {
        UUID message = said(writer, "hidden");
        UUID video = recorded("Hidden", "private");
        UUID stream = onAir("Hidden");
        Map<String, Object> person = new HashMap<>(about("person", idOf(writer), "hate", ""));
        person.put("channel", slug);
        open(slug, owner, "private");

        assertThat(report(viewer, aboutMessage(message, "hate", ""))).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, about("stream", stream, "hate", ""))).isEqualTo("stream-not-found");
        assertThat(report(viewer, about("video", video, "hate", ""))).isEqualTo("video-not-found");
        assertThat(report(viewer, person)).isEqualTo("person-not-found");
        open(slug, owner, "password");
        assertThat(report(viewer, about("stream", stream, "hate", ""))).isEqualTo("stream-not-found");
        Map<String, Object> shown = new HashMap<>(about("stream", stream, "hate", ""));
        shown.put("token", playbackToken(slug, viewer, Map.of("password", CHANNEL_PASSWORD)));
        assertThat(report(viewer, shown)).isEqualTo("in");
    }

    @Test
    void shouldNotTellOfWhatIsInTheShadow() {
        send(
                        HttpMethod.PUT,
                        "/api/v1/channels/" + slug + "/chat/shadows/" + writer.accountId(),
                        host.accessToken(),
                        Map.of())
                .expectStatus()
                .is2xxSuccessful();
        UUID id = said(writer, "Nobody hears me");

        assertThat(report(viewer, aboutMessage(id, "spam", ""))).isEqualTo("chat-message-not-found");
    }

    @Test
    void shouldRefuseWhatDoesNotExistOrFit() {
        UUID nothing = UUID.randomUUID();
        UUID message = said(writer, "hello");
        Person other = register();
        String elsewhere = channelOf(other);
        Map<String, Object> moved = new HashMap<>(aboutMessage(message, "spam", ""));
        moved.put("channel", elsewhere);
        Map<String, Object> nowhere = new HashMap<>(moved);
        nowhere.put("channel", "no-such-channel");

        assertThat(report(viewer, aboutMessage(nothing, "spam", ""))).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, moved)).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, nowhere)).isEqualTo("channel-not-found");
        assertThat(report(viewer, about("person", nothing, "spam", ""))).isEqualTo("person-not-found");
        assertThat(report(viewer, about("stream", nothing, "spam", ""))).isEqualTo("stream-not-found");
        assertThat(report(viewer, about("video", nothing, "spam", ""))).isEqualTo("video-not-found");
        assertThat(report(viewer, about("message", message, "spam", ""))).isEqualTo("invalid-request");
        assertThat(report(viewer, aboutMessage(message, "other", "  "))).isEqualTo("invalid-request");
        assertThat(report(writer, aboutMessage(message, "spam", ""))).isEqualTo("report-own");
        forgetRateLimits();
        assertThat(report(viewer, aboutMessage(message, "no-such", ""))).isEqualTo("invalid-message");
        assertThat(report(viewer, aboutMessage(message, "spam", "x".repeat(1001))))
                .isEqualTo("invalid-message");
        assertThat(report(viewer, aboutMessage(message, "spam", "x".repeat(1_000_000))))
                .isEqualTo("message-too-large");
        expectProblem(
                send(HttpMethod.POST, "/api/v1/reports", null, aboutMessage(message, "spam", "")),
                401,
                "login-required");
        assertThat(queue()).isEmpty();
        assertThat(report(viewer, aboutMessage(message, "spam", "x".repeat(1000))))
                .isEqualTo("in");
    }
}
