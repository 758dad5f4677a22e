package live.ovation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.audit.AuditProof;
import live.ovation.audit.AuditQuery;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import live.ovation.support.AccessTest;
import live.ovation.support.LetterBox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Broadcasts that are taken down, channels and people that are suspended, and the way back. */
class SanctionIntegrationTests extends AccessTest {

    private static final Map<String, Object> REASON = Map.of("reason", "It was not his film.");

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    AuditLog audit;

    @Autowired
    AuditProof proof;

    private Person ada;
    private String slug = "";
    private String key = "";
    private Channel channel;
    private Visitor admin = STRANGER;

    @BeforeEach
    void onAir() {
        ada = register();
        slug = channelOf(ada);
        key = streamKeyOf(ada, slug);
        channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        admin = admin();
        assertThat(goLive()).isEqualTo("in");
    }

    @Test
    void shouldTakeABroadcastDownAndGiveItBack() {
        Stream stream = latest();
        String takedown = "/api/v1/admin/streams/" + stream.id() + "/takedown";

        assertThat(act(HttpMethod.POST, takedown, REASON)).isEqualTo("in");

        assertThat(latest()).isInstanceOf(Stream.Ended.class);
        ResponseSpec refused = playback(slug, STRANGER, Map.of());
        refused.expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stream-taken-down")
                .jsonPath("$.why")
                .isEqualTo("It was not his film.");
        assertThat(goLive()).as("the key is blocked").isEqualTo("stream-taken-down");
        assertThat(chat()).isEqualTo("stream-taken-down");
        assertThat(act(HttpMethod.POST, takedown, REASON)).isEqualTo("stream-ended");
        assertThat(new LetterBox(ada.email()).text("Your broadcast at Ovation was taken down"))
                .contains("It was not his film.");

        assertThat(act(HttpMethod.DELETE, takedown + "?reason=His-own", Map.of()))
                .isEqualTo("in");
        assertThat(act(HttpMethod.DELETE, takedown, Map.of())).isEqualTo("not-closed");
        assertThat(playback(slug, STRANGER, Map.of()))
                .satisfies(answer -> assertThat(told(answer)).isEqualTo("in"));
        assertThat(goLive()).isEqualTo("in");
        assertThat(written()).containsExactly("stream.restore", "stream.takedown");
        assertThat(entries().getFirst().reason()).isEqualTo("His-own");
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.actorId()).isEqualTo(admin.accountId());
            assertThat(entry.aboutId()).isEqualTo(channel.ownerId());
        });
    }

    @Test
    void shouldTakeItDownOnceWhenTwoDo() {
        UUID stream = latest().id();
        String uri = "/api/v1/admin/streams/" + stream + "/takedown";
        List<String> told = Flux.range(0, 4)
                .flatMap(i -> Mono.fromCallable(() -> act(HttpMethod.POST, uri, REASON))
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .collectList()
                .block(SOON);
        assertThat(told).filteredOn("in"::equals).hasSize(1);
        assertThat(told).isSubsetOf("in", "stream-ended", "already-closed");
        assertThat(written()).as("what did not happen is not written down").containsExactly("stream.takedown");
        assertThat(proof.verify("").map(AuditProof.Verdict::whole).block(SOON)).isTrue();
    }

    @Test
    void shouldSuspendAChannelForATime() {
        String uri = "/api/v1/admin/channels/" + slug + "/suspension";
        assertThat(act(HttpMethod.PUT, uri, Map.of("reason", "x", "until", "2020-01-01T00:00:00Z")))
                .isEqualTo("invalid-request");
        assertThat(browse()).contains(slug);

        assertThat(act(HttpMethod.PUT, uri, REASON)).isEqualTo("in");

        assertThat(latest()).isInstanceOf(Stream.Ended.class);
        assertThat(browse()).doesNotContain(slug);
        assertThat(told(playback(slug, visitor(ada), Map.of()))).isEqualTo("channel-suspended");
        assertThat(goLive()).isEqualTo("channel-suspended");
        assertThat(act(HttpMethod.PUT, uri, REASON)).isEqualTo("already-closed");
        assertThat(act(HttpMethod.DELETE, uri, Map.of())).isEqualTo("in");
        assertThat(browse()).contains(slug);

        String soon = java.time.Instant.now().plusSeconds(2).toString();
        assertThat(act(HttpMethod.PUT, uri, Map.of("reason", "Two seconds", "until", soon)))
                .isEqualTo("in");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> told(playback(slug, STRANGER, Map.of())).equals("in"));
        assertThat(written().getFirst()).isEqualTo("channel.reinstate");
        assertThat(entries().getFirst().actorId()).as("the house itself").isNull();
    }

    @Test
    void shouldSuspendAPersonWithAllThatIsTheirs() {
        Visitor owner = visitor(ada);
        String uri = "/api/v1/admin/people/" + owner.accountId() + "/suspension";

        assertThat(act(HttpMethod.PUT, uri, REASON)).isEqualTo("in");

        assertThat(told(request(HttpMethod.GET, "/api/v1/me", ada.accessToken()).exchange()))
                .isEqualTo("invalid-token");
        assertThat(signIn()).isEqualTo("account-suspended");
        assertThat(told(playback(slug, STRANGER, Map.of()))).isEqualTo("channel-suspended");
        assertThat(goLive()).isEqualTo("channel-suspended");
        assertThat(act(HttpMethod.PUT, uri, REASON)).isEqualTo("already-suspended");

        assertThat(act(HttpMethod.DELETE, uri, Map.of())).isEqualTo("in");
        assertThat(signIn()).isEqualTo("in");
        assertThat(told(playback(slug, STRANGER, Map.of()))).isEqualTo("in");
        assertThat(Objects.requireNonNull(audit.search(
                                new AuditQuery(null, owner.accountId(), null, null, "account", null, null, "", null))
                        .block(SOON)))
                .extracting(AuditEntry::action)
                .containsExactly("account.reinstate", "account.suspend");
    }

    @Test
    void shouldKnowWhoMayAndWhatIsThere() {
        String nothing = UUID.randomUUID().toString();
        assertThat(act(HttpMethod.PUT, "/api/v1/admin/people/" + admin().accountId() + "/suspension", REASON))
                .isEqualTo("person-higher-rank");
        assertThat(act(HttpMethod.PUT, "/api/v1/admin/people/" + nothing + "/suspension", REASON))
                .isEqualTo("person-not-found");
        assertThat(act(HttpMethod.POST, "/api/v1/admin/streams/" + nothing + "/takedown", REASON))
                .isEqualTo("stream-not-found");
        assertThat(act(HttpMethod.POST, "/api/v1/admin/videos/" + nothing + "/takedown", REASON))
                .isEqualTo("stream-not-found");
        assertThat(act(HttpMethod.POST, "/api/v1/admin/videos/" + latest().id() + "/takedown", REASON))
                .isEqualTo("stream-live");
        assertThat(act(HttpMethod.PUT, "/api/v1/admin/channels/no-such-channel/suspension", REASON))
                .isEqualTo("channel-not-found");
        assertThat(act(HttpMethod.PUT, "/api/v1/admin/channels/" + slug + "/suspension", Map.of("reason", " ")))
                .isEqualTo("invalid-message");
        String uri = "/api/v1/admin/streams/" + latest().id() + "/takedown";
        expectProblem(send(HttpMethod.POST, uri, moderator(slug).accessToken(), REASON), 403, "forbidden");
        expectProblem(send(HttpMethod.POST, uri, null, REASON), 401, "login-required");
        assertThat(written()).isEmpty();
    }

    private String act(HttpMethod method, String uri, Map<String, Object> body) {
        return told(
                method == HttpMethod.DELETE
                        ? request(method, uri, admin.accessToken()).exchange()
                        : send(method, uri, admin.accessToken(), body));
    }

    private Stream latest() {
        return Objects.requireNonNull(streams.latest(channel.id()).block(SOON));
    }

    private String goLive() {
        return told(http.post()
                .uri("/whip/{slug}", slug)
                .contentType(MediaType.valueOf("application/sdp"))
                .headers(h -> h.setBearerAuth(key))
                .bodyValue(sdp())
                .exchange());
    }

    private String chat() {
        return told(request(HttpMethod.GET, "/api/v1/channels/" + slug + "/chat/messages", null)
                .exchange());
    }

    private String signIn() {
        return told(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
    }

    private String browse() {
        return String.valueOf(request(HttpMethod.GET, "/api/v1/channels?q=" + slug, null)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private List<AuditEntry> entries() {
        return Objects.requireNonNull(
                audit.search(AuditQuery.ALL.inChannel(channel.id())).block(SOON));
    }

    private List<String> written() {
        return entries().stream().map(AuditEntry::action).toList();
    }

    private static String sdp() {
        try {
            return Files.readString(Path.of("src/test/resources/sdp/publisher-h264-simulcast.sdp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
