package live.ovation.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.chat.Chat;
import live.ovation.report.ReportViews.OwnReport;
import live.ovation.report.ReportViews.ReportCase;
import live.ovation.report.ReportViews.ReportFile;
import live.ovation.report.ReportViews.ReportQueue;
import live.ovation.stream.Streams;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** Tests of what people report: a channel with its host, somebody who writes, and somebody who minds. */
abstract class ReportTest extends AccessTest {

    static final String HOUSE = "/api/v1/admin/reports";

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    Chat chat;

    Person owner;
    Visitor host = STRANGER;
    Visitor writer = STRANGER;
    Visitor viewer = STRANGER;
    Visitor admin = STRANGER;
    String slug = "";
    Channel channel;

    @BeforeEach
    void somebodyMinds() {
        database.sql("delete from report_case").then().block(SOON);
        owner = register();
        host = visitor(owner);
        slug = channelOf(owner);
        channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        writer = signedIn();
        viewer = signedIn();
        admin = admin();
    }

    static UUID idOf(Visitor who) {
        return Objects.requireNonNull(who.accountId());
    }

    UUID said(Visitor who, String text) {
        var line = new Chat.Line(UUID.randomUUID().toString(), text, null, List.of());
        return Objects.requireNonNull(
                Objects.requireNonNull(chat.send(channel, idOf(who), line).block(SOON))
                        .messageId());
    }

    UUID onAir(String title) {
        UUID id = UUID.randomUUID();
        await(streams.open(channel, id, title));
        return id;
    }

    /** A recording that is over, without its media. */
    UUID recorded(String title, String visibility) {
        UUID id = onAir(title);
        await(streams.end(id));
        await(database.sql("""
                insert into recording (id, channel_id, title, visibility, state, started_at, duration_ms, bytes)
                values (:id, :channel, :title, :visibility, 'ready', now(), 1000, 1000)""")
                .bind("id", id)
                .bind("channel", channel.id())
                .bind("title", title)
                .bind("visibility", visibility)
                .then());
        return id;
    }

    Map<String, Object> aboutMessage(UUID id, String category, String text) {
        Map<String, Object> report = new HashMap<>(about("message", id, category, text));
        report.put("channel", slug);
        return report;
    }

    static Map<String, Object> about(String kind, UUID id, String category, String text) {
        return Map.of("kind", kind, "targetId", id, "category", category, "text", text);
    }

    String report(Visitor who, Map<String, Object> report) {
        return told(send(HttpMethod.POST, "/api/v1/reports", who.accessToken(), report));
    }

    List<ReportCase> queue() {
        return queue(HOUSE, admin).cases();
    }

    ReportCase onlyCase() {
        return queue().getFirst();
    }

    ReportQueue queue(String uri, Visitor who) {
        return got(uri, who, ReportQueue.class);
    }

    ReportFile file(ReportCase found) {
        return got(HOUSE + "/" + found.id(), admin, ReportFile.class);
    }

    List<OwnReport> ownOf(Visitor who) {
        return got("/api/v1/me/reports", who, ReportController.OwnReportList.class)
                .reports();
    }

    <T> T got(String uri, Visitor who, Class<T> type) {
        return Objects.requireNonNull(request(HttpMethod.GET, uri, who.accessToken())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody());
    }

    String claim(Visitor who, ReportCase found) {
        return told(request(HttpMethod.PUT, HOUSE + "/" + found.id() + "/claim", who.accessToken())
                .exchange());
    }

    String release(Visitor who, ReportCase found) {
        return told(request(HttpMethod.DELETE, HOUSE + "/" + found.id() + "/claim", who.accessToken())
                .exchange());
    }

    String resolve(Visitor who, ReportCase found, String outcome) {
        return told(send(
                HttpMethod.POST,
                HOUSE + "/" + found.id() + "/resolution",
                who.accessToken(),
                Map.of("outcome", outcome, "sentence", "We looked twice.")));
    }

    String inChannel(ReportCase found, String rest) {
        return "/api/v1/channels/" + slug + "/reports/" + found.id() + rest;
    }

    void verified(Visitor who, String language) {
        await(database.sql("update account set email_verified_at = now(), language = :language where id = :id")
                .bind("language", language)
                .bind("id", idOf(who))
                .then());
    }

    /** What the audit log says of reports in this channel, in its order. */
    List<String> written() {
        return Objects.requireNonNull(database.sql("""
                        select action from audit_entry
                        where channel_id = :channel and action like 'report.%' order by seq""")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }

    static void await(Mono<?> step) {
        step.block(SOON);
    }
}
