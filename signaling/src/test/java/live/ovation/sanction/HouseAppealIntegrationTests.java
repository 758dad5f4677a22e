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
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What people say against what the house did to them, with and without being able to sign in, and what becomes of it. */
class HouseAppealIntegrationTests extends AccessTest {

    private static final Map<String, Object> REASON = Map.of("reason", "It was spam.");
    private static final String TEXT = "It was my own film.";

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    AuditLog audit;

    private Person ada;
    private Visitor owner = STRANGER;
    private Channel channel;
    private Visitor admin = STRANGER;
    private Visitor other = STRANGER;

    @BeforeEach
    void aChannel() {
        ada = register();
        owner = visitor(ada);
        channel = Objects.requireNonNull(channels.find(channelOf(ada)).block(SOON));
        admin = admin();
        other = admin();
    }

    @Test
    void shouldHearWhoCantSignIn() {
        suspendAda();

        String ticket = new LetterBox(ada.email()).tokenOf("Your account at Ovation is suspended");
        Map<String, Object> seen = only(byTicket(ticket), "inForce");
        assertThat(seen)
                .containsEntry("cause", "account")
                .containsEntry("targetId", String.valueOf(owner.accountId()))
                .containsEntry("reason", "It was spam.")
                .doesNotContainKey("appeal");
        assertThat(appealBy(ticket, "account", owner.accountId())).isEqualTo("in");
        assertThat(appealBy(ticket, "account", owner.accountId())).isEqualTo("appeal-exists");
        assertThat(appealBy(ticket, "channel", channel.id()))
                .as("closed with its owner")
                .isEqualTo("appeal-nothing");

        Map<String, Object> waiting = waiting(other);
        assertThat(waiting)
                .containsEntry("text", TEXT)
                .containsEntry("name", "Ada")
                .containsEntry("reason", "It was spam.")
                .containsEntry("sanctionedBy", "Ada")
                .containsEntry("othersDecide", false);
        assertThat(waiting(admin)).containsEntry("othersDecide", true);
        assertThat(decide(admin, waiting, "accept", Map.of())).isEqualTo("appeal-own-act");

        assertThat(decide(other, waiting, "accept", Map.of("answer", "You are right.")))
                .isEqualTo("in");

        assertThat(signIn()).isEqualTo("in");
        assertThat(told(playback(channel.slug(), STRANGER, Map.of()))).isEqualTo("in");
        assertThat(new LetterBox(ada.email()).text("Ovation accepted your appeal"))
                .contains("the suspension of your account", "You are right.");
        assertThat(only(byTicket(ticket), "past").get("appeal"))
                .isEqualTo(Map.of(
                        "text",
                        TEXT,
                        "at",
                        at(only(byTicket(ticket), "past")),
                        "outcome",
                        "accepted",
                        "answer",
                        "You are right."));
        assertThat(written()).containsExactly("account.reinstate", "appeal.accept", "account.suspend");
        assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("appeal-decided");
    }

    @Test
    void shouldHearWhoSignsInRightly() {
        suspendAda();
        Map<String, Object> refused =
                body(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
        assertThat(refused).containsEntry("code", "account-suspended").containsEntry("why", "It was spam.");
        assertThat(only(byTicket(String.valueOf(refused.get("appeal"))), "inForce"))
                .containsEntry("cause", "account");
        assertThat(body(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", "wrong horse"))))
                .as("whoever guesses learns nothing")
                .doesNotContainKey("appeal")
                .containsEntry("code", "invalid-credentials");
        assertThat(told(post("/api/v1/appeals/sanctions", Map.of("ticket", "A".repeat(43)))))
                .isEqualTo("invalid-link");
        assertThat(told(request(HttpMethod.GET, "/api/v1/me", String.valueOf(refused.get("appeal")))
                        .exchange()))
                .as("it opens nothing else")
                .isEqualTo("invalid-token");
    }

    @Test
    void shouldRejectWithAnAnswer() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        assertThat(appeal("channel", channel.id())).isEqualTo("in");

        assertThat(decide(other, waiting(other), "reject", Map.of("answer", " ")))
                .isEqualTo("invalid-message");
        assertThat(decide(other, waiting(other), "reject", Map.of("answer", "It was spam.")))
                .isEqualTo("in");

        assertThat(told(playback(channel.slug(), STRANGER, Map.of()))).isEqualTo("channel-suspended");
        assertThat(new LetterBox(ada.email()).text("About your appeal to Ovation"))
                .contains("the suspension of your channel \"Evening class\"", "They add:", "It was spam.");
        assertThat(only(own(), "inForce").get("appeal"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "rejected")
                .containsEntry("answer", "It was spam.");
        assertThat(appeal("channel", channel.id())).as("once for each").isEqualTo("appeal-exists");
        assertThat(written()).containsExactly("appeal.reject", "channel.suspend");
    }

    @Test
    void shouldTakeBackABroadcastAndAVideo() {
        UUID stream = UUID.randomUUID();
        streams.open(channel, stream, "A show").block(SOON);
        act(HttpMethod.POST, "streams/" + stream + "/takedown", REASON);
        act(HttpMethod.POST, "videos/" + stream + "/takedown", REASON);
        assertThat(appeal("stream", stream)).isEqualTo("in");
        assertThat(appeal("video", stream)).isEqualTo("in");

        for (Map<String, Object> waiting : all(other)) {
            assertThat(waiting).containsEntry("title", "A show");
            assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("in");
        }

        assertThat(list(own(), "inForce")).isEmpty();
        assertThat(list(own(), "past")).hasSize(2);
        assertThat(written())
                .containsExactly(
                        "video.restore",
                        "appeal.accept",
                        "stream.restore",
                        "appeal.accept",
                        "video.hide",
                        "stream.takedown");
    }

    @Test
    void shouldNotWaitForADecisionAboutWhatIsOver() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        appeal("channel", channel.id());
        Map<String, Object> waiting = waiting(other);

        assertThat(told(request(
                                HttpMethod.DELETE,
                                "/api/v1/admin/channels/" + channel.slug() + "/suspension",
                                admin.accessToken())
                        .exchange()))
                .isEqualTo("in");

        assertThat(all(other)).isEmpty();
        assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("appeal-lapsed");
        assertThat(only(own(), "past").get("appeal"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "lapsed");
        assertThat(appeal("channel", channel.id())).isEqualTo("appeal-nothing");

        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        assertThat(appeal("channel", channel.id())).as("it is another one").isEqualTo("in");
    }

    @Test
    void shouldDecideOnceWhenTwoDo() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        appeal("channel", channel.id());
        Map<String, Object> waiting = waiting(other);

        List<String> told = Flux.range(0, 6)
                .flatMap(i -> Mono.fromCallable(() -> i % 2 == 0
                                ? decide(other, waiting, "accept", Map.of())
                                : decide(other, waiting, "reject", Map.of("answer", "No.")))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(SOON);

        assertThat(told).filteredOn("in"::equals).hasSize(1);
        assertThat(told).isSubsetOf("in", "appeal-decided", "appeal-lapsed");
        boolean open = told(playback(channel.slug(), STRANGER, Map.of())).equals("in");
        assertThat(written())
                .isEqualTo(
                        open
                                ? List.of("channel.reinstate", "appeal.accept", "channel.suspend")
                                : List.of("appeal.reject", "channel.suspend"));
    }

    @Test
    void shouldKnowWhoMayAndWhatIsTheirs() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        Map<String, Object> body = against("channel", channel.id());
        assertThat(told(send(
                        HttpMethod.POST,
                        "/api/v1/me/sanctions/appeals",
                        signedIn().accessToken(),
                        body)))
                .as("of somebody else")
                .isEqualTo("appeal-nothing");
        assertThat(told(send(HttpMethod.POST, "/api/v1/me/sanctions/appeals", null, body)))
                .isEqualTo("login-required");
        assertThat(appeal("nonsense", channel.id())).isEqualTo("invalid-message");
        assertThat(told(send(
                        HttpMethod.POST,
                        "/api/v1/me/sanctions/appeals",
                        ada.accessToken(),
                        Map.of("cause", "channel", "targetId", channel.id(), "text", "x".repeat(2_001)))))
                .isEqualTo("invalid-message");
        expectProblem(
                request(HttpMethod.GET, "/api/v1/admin/appeals", ada.accessToken())
                        .exchange(),
                403,
                "forbidden");
        Map<String, Object> unknown = Map.of("id", UUID.randomUUID());
        assertThat(decide(other, unknown, "accept", Map.of())).isEqualTo("appeal-not-found");
    }

    private void suspendAda() {
        act(HttpMethod.PUT, "people/" + owner.accountId() + "/suspension", REASON);
    }

    private void act(HttpMethod method, String what, Map<String, Object> body) {
        assertThat(told(send(method, "/api/v1/admin/" + what, admin.accessToken(), body)))
                .isEqualTo("in");
    }

    private String signIn() {
        return told(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
    }

    private static Map<String, Object> against(String cause, UUID target) {
        return Map.of("cause", cause, "targetId", target, "text", " " + TEXT + " ");
    }

    private String appeal(String cause, UUID target) {
        return told(send(HttpMethod.POST, "/api/v1/me/sanctions/appeals", ada.accessToken(), against(cause, target)));
    }

    private String appealBy(String ticket, String cause, UUID target) {
        return told(
                post("/api/v1/appeals", Map.of("ticket", ticket, "cause", cause, "targetId", target, "text", TEXT)));
    }

    private Map<String, Object> byTicket(String ticket) {
        return body(post("/api/v1/appeals/sanctions", Map.of("ticket", ticket))
                .expectStatus()
                .isOk());
    }

    private Map<String, Object> own() {
        return body(request(HttpMethod.GET, "/api/v1/me/sanctions", ada.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(from.get(name));
    }

    private static Map<String, Object> only(Map<String, Object> from, String name) {
        assertThat(list(from, name)).hasSize(1);
        return list(from, name).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Object at(Map<String, Object> sanction) {
        Object at = ((Map<String, Object>) Objects.requireNonNull(sanction.get("appeal"))).get("at");
        assertThat(Instant.parse(String.valueOf(at))).isBefore(Instant.now());
        return Objects.requireNonNull(at);
    }

    /** Those of Ada that wait, as one of the administrators sees them. */
    private List<Map<String, Object>> all(Visitor looking) {
        Map<String, Object> found = body(request(HttpMethod.GET, "/api/v1/admin/appeals", looking.accessToken())
                .exchange()
                .expectStatus()
                .isOk());
        return list(found, "appeals").stream()
                .filter(each -> String.valueOf(owner.accountId()).equals(each.get("accountId")))
                .toList();
    }

    private Map<String, Object> waiting(Visitor looking) {
        assertThat(all(looking)).hasSize(1);
        return all(looking).getFirst();
    }

    private String decide(Visitor by, Map<String, Object> appeal, String how, Map<String, Object> body) {
        return told(
                send(HttpMethod.POST, "/api/v1/admin/appeals/" + appeal.get("id") + "/" + how, by.accessToken(), body));
    }

    private List<String> written() {
        return Objects.requireNonNull(
                        audit.search(new AuditQuery(null, owner.accountId(), null, null, null, null, null, "", null))
                                .block(SOON))
                .stream()
                .map(AuditEntry::action)
                .toList();
    }
}
