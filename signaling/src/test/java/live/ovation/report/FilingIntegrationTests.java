package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.platform.ProblemException;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportFile;
import live.ovation.report.ReportViews.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people report, and what is kept of it. */
class FilingIntegrationTests extends ReportTest {

    @Autowired
    Filing filing;

    @Test
    void shouldKeepWhatWasSaidThoughItIsDeletedWithItsAuthor() {
        said(host, "Welcome");
        UUID id = said(writer, "You are all fools");
        said(host, "Now, now");
        assertThat(report(viewer, aboutMessage(id, "harassment", " Not nice. ")))
                .isEqualTo("in");

        await(chat.delete(channel, idOf(writer), id));
        await(database.sql("delete from account where id = :id")
                .bind("id", idOf(writer))
                .then());

        ReportCase found = onlyCase();
        assertThat(found.subject()).isEqualTo("You are all fools");
        assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(found.about()).as("their account is gone").isNull();
        ReportFile file = file(found);
        assertThat(file.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.text()).isEqualTo("You are all fools");
            assertThat(evidence.personName()).isEqualTo("Ada");
            assertThat(evidence.person()).isEqualTo(writer.accountId());
            assertThat(evidence.channel()).isEqualTo(slug);
            assertThat(evidence.at()).isNotNull();
        });
        assertThat(file.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo("Not nice.");
            assertThat(Objects.requireNonNull(statement.reporter()).id()).isEqualTo(viewer.accountId());
        });
    }

    @Test
    void shouldPutDownAFewMessagesRoundIt() {
        for (int i = 0; i < 5; i++) {
            said(host, "before " + i);
        }
        UUID id = said(writer, "this one");
        for (int i = 0; i < 5; i++) {
            said(host, "after " + i);
        }
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Objects.requireNonNull(
                                database.sql("select count(*) from chat_message where channel_id = :channel")
                                        .bind("channel", channel.id())
                                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                                        .one()
                                        .block(SOON))
                        == 11);
        report(viewer, aboutMessage(id, "spam", ""));

        assertThat(file(onlyCase()).evidence().getFirst().lines())
                .extracting(Evidence.EvidenceLine::text)
                .containsExactly("before 2", "before 3", "before 4", "after 0", "after 1", "after 2");
    }

    @Test
    void shouldTakePeopleBroadcastsAndRecordings() {
        said(writer, "my first line");
        UUID stream = onAir("Night swimming");
        await(streams.end(stream));
        UUID video = recorded("Day swimming", "public");
        Map<String, Object> person = new HashMap<>(about("person", idOf(writer), "impersonation", "That is not Ada."));
        assertThat(report(viewer, person)).isEqualTo("in");
        person.put("channel", slug);
        assertThat(report(viewer, person))
                .as("in a chat, which is another case")
                .isEqualTo("in");
        assertThat(report(viewer, about("stream", stream, "self-harm", "")))
                .as("an ended one")
                .isEqualTo("in");
        assertThat(report(viewer, about("video", video, "copyright", ""))).isEqualTo("in");
        await(database.sql("delete from channel where id = :id")
                .bind("id", channel.id())
                .then());

        assertThat(queue())
                .extracting(ReportCase::kind, ReportCase::subject, ReportCase::severity)
                .containsExactly(
                        tuple(ReportKind.STREAM, "Night swimming", Severity.URGENT),
                        tuple(ReportKind.PERSON, "Ada", Severity.MEDIUM),
                        tuple(ReportKind.PERSON, "Ada", Severity.MEDIUM),
                        tuple(ReportKind.VIDEO, "Day swimming", Severity.MEDIUM));
        Evidence evidence = file(onlyCase()).evidence().getFirst();
        assertThat(evidence.state()).isEqualTo("ended");
        assertThat(evidence.channelTitle()).isEqualTo("Evening class");
        assertThat(ownOf(viewer)).hasSize(4).allSatisfy(own -> {
            assertThat(own.state()).isEqualTo(State.OPEN);
            assertThat(own.channel()).as("it is gone").isNull();
        });
    }

    @Test
    void shouldBeOneCaseForAllWhoReportTheSame() {
        UUID id = said(writer, "buy my pills");
        List<Visitor> people = IntStream.range(0, 8).mapToObj(i -> signedIn()).toList();
        var report = new NewReport(ReportKind.MESSAGE, id, slug, ReportCategory.SPAM, "Spam", null);
        var worse = new NewReport(ReportKind.MESSAGE, id, slug, ReportCategory.ILLEGAL_GOODS, "Pills", null);

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
    void shouldKeepWhatItWasChangedTo() {
        UUID id = said(writer, "harmless 0");
        for (int i = 1; i <= 7; i++) {
            report(signedIn(), aboutMessage(id, "hate", ""));
            report(signedIn(), aboutMessage(id, "hate", ""));
            await(chat.edit(channel, idOf(writer), id, "worse " + i));
        }
        report(viewer, aboutMessage(id, "hate", ""));

        assertThat(queue()).hasSize(1);
        assertThat(file(onlyCase()).evidence())
                .extracting(Evidence::text)
                .containsExactly("harmless 0", "worse 4", "worse 5", "worse 6", "worse 7");
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

    @Test
    void shouldLimitHowMuchOnePersonReports() {
        for (int i = 0; i < 10; i++) {
            assertThat(report(viewer, about("stream", UUID.randomUUID(), "spam", "")))
                    .isEqualTo("stream-not-found");
        }
        assertThat(report(viewer, about("stream", UUID.randomUUID(), "spam", "")))
                .isEqualTo("rate-limited");
    }

    @Test
    void shouldLimitHowMuchOfOnePersonWaits() {
        List<NewReport> many = IntStream.range(0, 24)
                .mapToObj(i -> new NewReport(
                        ReportKind.VIDEO, recorded("Video " + i, "public"), null, ReportCategory.SPAM, null, null))
                .toList();
        List<String> told = many.stream()
                .map(each -> {
                    forgetRateLimits();
                    return filed(each);
                })
                .toList();

        assertThat(told).filteredOn("in"::equals).hasSize(20);
        assertThat(told.subList(20, 24)).containsOnly("report-limit");
        assertThat(filed(many.getFirst())).as("what they have reported already").isEqualTo("in");
        assertThat(queue()).as("nothing half done").hasSize(20);
    }

    @Test
    void shouldKeepToTheLimitWhenAllComeAtOnce() {
        List<NewReport> many = IntStream.range(0, 10)
                .mapToObj(i -> new NewReport(
                        ReportKind.VIDEO, recorded("Video", "public"), null, ReportCategory.SPAM, null, null))
                .toList();
        IntStream.range(0, 15).forEach(i -> {
            forgetRateLimits();
            filed(new NewReport(ReportKind.VIDEO, recorded("Video", "public"), null, ReportCategory.SPAM, null, null));
        });
        forgetRateLimits();

        List<String> told = Objects.requireNonNull(Flux.fromIterable(many)
                .flatMap(each -> filing.file(idOf(viewer), each)
                        .thenReturn("in")
                        .onErrorResume(ProblemException.class, e -> Mono.just(e.code())))
                .collectList()
                .block(SOON));

        assertThat(told).filteredOn("in"::equals).hasSize(5);
    }

    private String filed(NewReport report) {
        return Objects.requireNonNull(filing.file(idOf(viewer), report)
                .thenReturn("in")
                .onErrorResume(ProblemException.class, e -> Mono.just(e.code()))
                .block(SOON));
    }
}
