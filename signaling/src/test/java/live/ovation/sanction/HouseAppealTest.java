package live.ovation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.audit.AuditQuery;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Streams;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Somebody with a channel, and two who run the house. */
abstract class HouseAppealTest extends AccessTest {

    static final Map<String, Object> REASON = Map.of("reason", "It was spam.");
    static final String TEXT = "It was my own film.";

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    AuditLog audit;

    Person ada;
    Visitor owner = STRANGER;
    Channel channel;
    Visitor admin = STRANGER;
    Visitor other = STRANGER;

    @BeforeEach
    void aChannel() {
        ada = register();
        owner = visitor(ada);
        channel = Objects.requireNonNull(channels.find(channelOf(ada)).block(SOON));
        admin = admin();
        other = admin();
    }

    void suspendAda() {
        act(HttpMethod.PUT, "people/" + owner.accountId() + "/suspension", REASON);
    }

    void act(HttpMethod method, String what, Map<String, Object> body) {
        assertThat(told(send(method, "/api/v1/admin/" + what, admin.accessToken(), body)))
                .isEqualTo("in");
    }

    String signIn() {
        return told(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
    }

    static Map<String, Object> against(String cause, UUID target) {
        return Map.of("cause", cause, "targetId", target, "text", " " + TEXT + " ");
    }

    String appeal(String cause, UUID target) {
        return told(send(HttpMethod.POST, "/api/v1/me/sanctions/appeals", ada.accessToken(), against(cause, target)));
    }

    String appealBy(String ticket, String cause, UUID target) {
        return told(
                post("/api/v1/appeals", Map.of("ticket", ticket, "cause", cause, "targetId", target, "text", TEXT)));
    }

    Map<String, Object> byTicket(String ticket) {
        return body(post("/api/v1/appeals/sanctions", Map.of("ticket", ticket))
                .expectStatus()
                .isOk());
    }

    Map<String, Object> own() {
        return body(request(HttpMethod.GET, "/api/v1/me/sanctions", ada.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(from.get(name));
    }

    static Map<String, Object> only(Map<String, Object> from, String name) {
        assertThat(list(from, name)).hasSize(1);
        return list(from, name).getFirst();
    }

    @SuppressWarnings("unchecked")
    static Object at(Map<String, Object> sanction) {
        Object at = ((Map<String, Object>) Objects.requireNonNull(sanction.get("appeal"))).get("at");
        assertThat(Instant.parse(String.valueOf(at))).isBefore(Instant.now());
        return Objects.requireNonNull(at);
    }

    /** Those of Ada that wait, as one of the administrators sees them. */
    List<Map<String, Object>> all(Visitor looking) {
        Map<String, Object> found = body(request(HttpMethod.GET, "/api/v1/admin/appeals", looking.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
        return list(found, "appeals").stream()
                .filter(each -> String.valueOf(owner.accountId()).equals(each.get("accountId")))
                .toList();
    }

    Map<String, Object> waiting(Visitor looking) {
        assertThat(all(looking)).hasSize(1);
        return all(looking).getFirst();
    }

    String decide(Visitor by, Map<String, Object> appeal, String how, Map<String, Object> body) {
        return told(
                send(HttpMethod.POST, "/api/v1/admin/appeals/" + appeal.get("id") + "/" + how, by.accessToken(), body));
    }

    List<String> written() {
        return Objects.requireNonNull(
                        audit.search(new AuditQuery(null, owner.accountId(), null, null, null, null, null, "", null))
                                .block(SOON))
                .stream()
                .map(AuditEntry::action)
                .toList();
    }
}
