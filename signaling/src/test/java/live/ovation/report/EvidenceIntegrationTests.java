package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportFile;
import live.ovation.report.ReportViews.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is kept of what people report. */
class EvidenceIntegrationTests extends ReportTest {

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
}
