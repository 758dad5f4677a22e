package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.report.ReportViews.ReportCase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Reports of messages that are read beside a recording. */
class ReplayReportIntegrationTests extends ReportTest {

    private static final Instant BEGAN =
            Instant.now().minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS);
    private static final Duration LENGTH = Duration.ofHours(2);

    @Test
    void shouldTakeWhatWasSaidLongAgo() {
        UUID video = longOver("public");
        UUID id = said(writer, "You are all fools", Duration.ofMinutes(30));
        said(host, "Now, now", Duration.ofMinutes(31));

        assertThat(report(viewer, beside(video, id))).isEqualTo("in");

        ReportCase found = onlyCase();
        assertThat(found.kind()).isEqualTo(ReportKind.MESSAGE);
        assertThat(found.subject()).isEqualTo("You are all fools");
        assertThat(found.channel()).isEqualTo(slug);
        assertThat(file(found).evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.at()).isEqualTo(BEGAN.plus(Duration.ofMinutes(30)));
            assertThat(evidence.lines()).extracting(Evidence.EvidenceLine::text).containsExactly("Now, now");
        });
    }

    @Test
    void shouldBeOneCaseWithWhatIsReportedOfTheChat() {
        UUID video = longOver("public");
        UUID id = said(writer, "You are all fools", Duration.ofMinutes(30));

        assertThat(report(viewer, beside(video, id))).isEqualTo("in");
        assertThat(report(signedIn(), aboutMessage(id, "hate", ""))).isEqualTo("in");

        assertThat(queue()).hasSize(1);
        assertThat(onlyCase().reporters()).isEqualTo(2);
    }

    @Test
    void shouldAskAtTheDoorOfTheRecording() {
        UUID video = longOver("private");
        UUID id = said(writer, "for few", Duration.ofMinutes(1));

        assertThat(report(viewer, beside(video, id))).isEqualTo("video-not-found");
        assertThat(report(moderator(slug), beside(video, id))).isEqualTo("in");
        await(database.sql("update recording set visibility = 'public' where id = :id")
                .bind("id", video)
                .then());
        open(slug, owner, "private");
        assertThat(report(viewer, aboutMessage(id, "hate", "")))
                .as("in the chat, which is not for everybody any more")
                .isEqualTo("chat-message-not-found");
        assertThat(report(viewer, beside(video, id))).isEqualTo("in");
    }

    @Test
    void shouldTakeWhoHasTheTokenOfTheRecording() {
        open(slug, owner, "password");
        UUID video = longOver("password");
        UUID id = said(writer, "behind a password", Duration.ofMinutes(1));
        Map<String, Object> report = new HashMap<>(beside(video, id));
        assertThat(report(viewer, report)).isEqualTo("video-not-found");

        var unlocked = send(
                HttpMethod.POST,
                "/api/v1/videos/" + video + "/playback",
                viewer.accessToken(),
                Map.of("password", CHANNEL_PASSWORD));
        report.put("token", body(unlocked.expectStatus().isOk()).get("playbackToken"));

        assertThat(report(viewer, report)).isEqualTo("in");
    }

    @Test
    void shouldFindOnlyWhatWasSaidDuringIt() {
        UUID video = longOver("public");
        UUID before = said(writer, "before", Duration.ofMinutes(-1));
        UUID after = said(writer, "after", LENGTH.plusMinutes(1));
        UUID gone = said(writer, "gone", Duration.ofMinutes(1));
        UUID during = said(writer, "during", Duration.ofMinutes(2));
        await(database.sql("update chat_message set deleted_at = now() where id = :id")
                .bind("id", gone)
                .then());

        assertThat(report(viewer, beside(video, before))).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, beside(video, after))).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, beside(video, gone))).isEqualTo("chat-message-not-found");
        assertThat(report(viewer, beside(UUID.randomUUID(), during))).isEqualTo("video-not-found");
        assertThat(report(writer, beside(video, during))).isEqualTo("report-own");
        assertThat(queue()).isEmpty();
    }

    private static Map<String, Object> beside(UUID video, UUID id) {
        Map<String, Object> report = new HashMap<>(about("message", id, "hate", ""));
        report.put("video", video);
        return report;
    }

    /** A recording of a broadcast that was more than a year ago. */
    private UUID longOver(String visibility) {
        UUID id = recorded("Long ago", visibility);
        await(database.sql("update stream set started_at = :began, ended_at = :ended where id = :id")
                .bind("began", BEGAN)
                .bind("ended", BEGAN.plus(LENGTH))
                .bind("id", id)
                .then());
        await(database.sql("update recording set started_at = :began where id = :id")
                .bind("began", BEGAN)
                .bind("id", id)
                .then());
        return id;
    }

    /** A message of that time, of which Redis knows nothing any more. */
    private UUID said(Visitor who, String text, Duration into) {
        UUID told = said(who, text);
        UUID id = UUID.randomUUID();
        Instant at = BEGAN.plus(into);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Objects.requireNonNull(database.sql("""
                        insert into chat_message (id, channel_id, author_id, epoch, seq, sent_at, shadowed, body)
                        select :id, channel_id, author_id, 0, extract(epoch from cast(:at as timestamptz)), :at, shadowed,
                            cast(cast(body as jsonb) || jsonb_build_object('id', :name, 'sentAt', :time) as text)
                        from chat_message where id = :told""")
                                .bind("id", id)
                                .bind("at", at)
                                .bind("name", id.toString())
                                .bind("time", at.toString())
                                .bind("told", told)
                                .fetch()
                                .rowsUpdated()
                                .block(SOON))
                        == 1);
        await(database.sql("delete from chat_message where id = :told")
                .bind("told", told)
                .then());
        return id;
    }
}
