package live.ovation.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.Background;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookIntegrationTests extends IntegrationTest {

    private static final List<String> ALL =
            List.of("stream.started", "stream.interrupted", "stream.resumed", "stream.ended", "recording.ready");

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebhookHousekeeping housekeeping;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final Receiver receiver = new Receiver();
    private Person ada;
    private String slug = "";

    @BeforeEach
    void makeAChannel() {
        ada = register();
        slug = channelOf(ada);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private record Added(String id, String secret) {}

    @Test
    void shouldTellTheWholeLifeOfAStream() {
        Added hook = add(receiver.url(), ALL);
        Live live = goLive();
        get(streams.interrupt(live.id()));
        get(streams.resume(live.id()));
        get(streams.end(live.id()));

        Map<String, Receiver.Call> calls = new java.util.HashMap<>();
        for (int i = 0; i < 4; i++) {
            Receiver.Call call = receiver.next();
            assertThat(call.isSignedWith(hook.secret())).isTrue();
            JsonNode body = JsonMapper.shared().readTree(call.body());
            assertThat(body.path("id").asString()).isEqualTo(call.id());
            assertThat(body.at("/data/channel/slug").asString()).isEqualTo(slug);
            assertThat(body.at("/data/stream/id").asString())
                    .isEqualTo(live.id().toString());
            calls.put(body.path("type").asString(), call);
        }
        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(ALL.subList(0, 4));
        assertThat(calls.values().stream().map(Receiver.Call::id)).doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> log(hook).valueStream().allMatch(d -> state(d).equals("delivered")));
        JsonNode latest = log(hook).get(0);
        assertThat(latest.path("status").asInt()).isEqualTo(204);
        assertThat(payload(hook, latest).path("body").asString())
                .isEqualTo(calls.get(latest.path("type").asString()).body());
    }

    @Test
    void shouldTellOnceHoweverManyNodesRun() {
        List<Background> others = Stream.of("outboxRelay", "deliveryDispatcher")
                .flatMap(work -> Stream.generate(() -> another(work)).limit(3))
                .toList();
        others.forEach(Background::start);
        try {
            Added hook = add(receiver.url(), ALL);
            Live live = goLive();
            for (int i = 0; i < 3; i++) {
                get(streams.interrupt(live.id()));
                get(streams.resume(live.id()));
            }
            get(streams.end(live.id()));

            await().atMost(SOON)
                    .until(() -> log(hook).size() == 8
                            && log(hook).valueStream().allMatch(d -> state(d).equals("delivered")));
            assertThat(log(hook).valueStream().map(d -> d.path("tries").asInt()))
                    .containsOnly(1);
            List<String> told =
                    Stream.generate(() -> receiver.next().id()).limit(8).toList();
            assertThat(told).doesNotHaveDuplicates();
            assertThat(receiver.wasCalled()).isFalse();
        } finally {
            others.forEach(Background::stop);
        }
    }

    /** What another node on the same database has as well. */
    private Background another(String work) {
        return (Background) beans.createBean(beans.getBean(work).getClass());
    }

    @Test
    void shouldKeepNoFactOfWhatDidNotHappen() {
        add(receiver.url(), ALL);
        Channel channel = get(channels.find(slug));
        long started = get(Flux.range(0, 6)
                .flatMap(i -> streams.open(channel, UUID.randomUUID(), "Take " + i)
                        .map(live -> 1)
                        .onErrorResume(e -> Mono.empty()))
                .count());

        assertThat(started).isEqualTo(1);
        assertThat(receiver.next().body()).contains("stream.started");
        Long events = database.sql("select count(*) from webhook_event where channel_id = :id")
                .bind("id", channel.id())
                .mapValue(Long.class)
                .one()
                .block(SOON);
        assertThat(events).isEqualTo(1);
    }

    @Test
    void shouldTryAgainAndShowWhatWasAnswered() {
        receiver.answers(response ->
                response.status(503).header("Retry-After", "3600").sendString(Mono.just("closed for lunch")));
        Added hook = add(receiver.url(), List.of("stream.started"));
        goLive();
        String first = receiver.next().id();
        await().atMost(SOON).until(() -> state(log(hook).get(0)).equals("waiting"));
        JsonNode failed = log(hook).get(0);
        assertThat(failed.path("answer").asString()).isEqualTo("closed for lunch");
        assertThat(failed.path("tries").asInt()).isEqualTo(1);

        receiver.answers(response -> response.status(200).send());
        call(
                        HttpMethod.POST,
                        "/" + hook.id() + "/deliveries/" + failed.path("id").asString() + "/redelivery",
                        ada)
                .expectStatus()
                .isAccepted();
        assertThat(receiver.next().id()).isEqualTo(first);
        await().atMost(SOON).until(() -> state(log(hook).get(0)).equals("delivered"));
    }

    @Test
    void shouldSignWithBothSecretsForADayAfterANewOne() {
        Added hook = add(receiver.url(), List.of("stream.started"));
        String fresh = String.valueOf(body(call(HttpMethod.POST, "/" + hook.id() + "/secret", ada)
                        .expectStatus()
                        .isCreated())
                .get("secret"));
        call(HttpMethod.POST, "/" + hook.id() + "/test", ada).expectStatus().isAccepted();

        Receiver.Call test = receiver.next();
        assertThat(test.body()).contains("webhook.test");
        assertThat(test.isSignedWith(hook.secret())).isTrue();
        assertThat(test.isSignedWith(fresh)).isTrue();

        run("update webhook set old_until = now() - interval '1 second' where id = '" + hook.id() + "'");
        call(HttpMethod.POST, "/" + hook.id() + "/test", ada).expectStatus().isAccepted();
        Receiver.Call later = receiver.next();
        assertThat(later.isSignedWith(hook.secret())).isFalse();
        assertThat(later.isSignedWith(fresh)).isTrue();
    }

    @Test
    void shouldSwitchOffWhatIsGoneAndTellItsOwner() {
        receiver.answers(response -> response.status(410).send());
        Added hook = add(receiver.url(), List.of("stream.started"));
        goLive();
        receiver.next();

        await().atMost(SOON).until(() -> hooks().get(0).path("off").asString("").equals("gone"));
        await().atMost(SOON).until(() -> letters("switched off") == 1);
        expectProblem(call(HttpMethod.POST, "/" + hook.id() + "/test", ada), 409, "webhook-off");

        send(HttpMethod.PATCH, "/" + hook.id(), ada, Map.of("enabled", true))
                .expectStatus()
                .isOk();
        assertThat(hooks().get(0).has("off")).isFalse();
    }

    @Test
    void shouldSwitchOffWhatHasFailedForDays() {
        receiver.answers(response -> response.status(500).send());
        Added hook = add(receiver.url(), List.of("stream.started"));
        run("update webhook set failing_since = now() - interval '4 days' where id = '" + hook.id() + "'");
        call(HttpMethod.POST, "/" + hook.id() + "/test", ada).expectStatus().isAccepted();

        await().atMost(SOON).until(() -> hooks().get(0).path("off").asString("").equals("failing"));
    }

    @Test
    void shouldForgetAfterAMonth() {
        Added hook = add(receiver.url(), List.of("stream.started"));
        call(HttpMethod.POST, "/" + hook.id() + "/test", ada).expectStatus().isAccepted();
        receiver.next();
        await().atMost(SOON).until(() -> state(log(hook).get(0)).equals("delivered"));
        run("update webhook_event set at = at - interval '31 days' where id in"
                + " (select event_id from webhook_delivery where webhook_id = '" + hook.id() + "')");

        housekeeping.sweep().block(SOON);

        assertThat(log(hook)).isEmpty();
    }

    @Test
    void shouldRefuseWhatLeadsIntoTheHouse() {
        for (String url : List.of(
                "https://10.0.0.1/", "https://[::1]/", "https://169.254.169.254/", "https://a:b@example.org/", "x")) {
            expectProblem(send(HttpMethod.POST, "", ada, Map.of("url", url, "events", ALL)), 400, "unusable-address");
        }
        expectProblem(
                send(HttpMethod.POST, "", ada, Map.of("url", receiver.url(), "events", List.of())),
                400,
                "invalid-message");
    }

    @Test
    void shouldBeItsOwnersToDecide() {
        Added hook = add(receiver.url(), ALL);
        Person bob = register();
        String his = channelOf(bob);

        expectProblem(call(HttpMethod.GET, "", bob), 403, "channel-not-owned");
        expectProblem(call(HttpMethod.GET, "/" + hook.id() + "/deliveries", bob), 403, "channel-not-owned");
        expectProblem(call(HttpMethod.POST, "/" + hook.id() + "/secret", bob), 403, "channel-not-owned");
        expectProblem(
                http.post()
                        .uri("/api/v1/channels/" + his + "/webhooks/" + hook.id() + "/test")
                        .headers(h -> h.setBearerAuth(bob.accessToken()))
                        .exchange(),
                404,
                "webhook-not-found");
        expectProblem(
                call(HttpMethod.GET, "/" + hook.id() + "/deliveries/" + UUID.randomUUID() + "/payload", ada),
                404,
                "delivery-not-found");
        call(HttpMethod.DELETE, "/" + hook.id(), ada).expectStatus().isNoContent();
        assertThat(hooks()).isEmpty();
    }

    @Test
    void shouldShowASecretOnceAndKeepItSealed() {
        Added hook = add(receiver.url(), ALL);

        assertThat(call(HttpMethod.GET, "", ada)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .doesNotContain(hook.secret());
        assertThat(database.sql("select secret from webhook where id = '" + hook.id() + "'")
                        .mapValue(String.class)
                        .one()
                        .block(SOON))
                .doesNotContain(hook.secret().substring(6));
    }

    private Added add(String url, List<String> events) {
        Map<String, Object> made = body(send(HttpMethod.POST, "", ada, Map.of("url", url, "events", events))
                .expectStatus()
                .isCreated());
        JsonNode webhook = JsonMapper.shared().valueToTree(made.get("webhook"));
        return new Added(webhook.path("id").asString(), String.valueOf(made.get("secret")));
    }

    private Live goLive() {
        Channel channel = get(channels.find(slug));
        return get(streams.upcoming(channel).flatMap(id -> streams.open(channel, id, "Watercolours")));
    }

    private JsonNode hooks() {
        return json(call(HttpMethod.GET, "", ada)).path("webhooks");
    }

    private JsonNode log(Added hook) {
        return json(call(HttpMethod.GET, "/" + hook.id() + "/deliveries", ada)).path("deliveries");
    }

    private JsonNode payload(Added hook, JsonNode delivery) {
        String id = delivery.path("id").asString();
        return json(call(HttpMethod.GET, "/" + hook.id() + "/deliveries/" + id + "/payload", ada));
    }

    private static String state(JsonNode delivery) {
        return delivery.path("state").asString();
    }

    private long letters(String subject) {
        return Arrays.stream(TestStack.letterBox().getReceivedMessages())
                .filter(letter -> isTo(letter, subject))
                .count();
    }

    private boolean isTo(MimeMessage letter, String subject) {
        try {
            return letter.getAllRecipients()[0].toString().equals(ada.email())
                    && letter.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(answer.expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec call(HttpMethod method, String path, Person who) {
        return http.method(method)
                .uri("/api/v1/channels/" + slug + "/webhooks" + path)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .exchange();
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, String path, Person who, Object content) {
        return http.method(method)
                .uri("/api/v1/channels/" + slug + "/webhooks" + path)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .bodyValue(content)
                .exchange();
    }

    private void run(String sql) {
        database.sql(sql).then().block(SOON);
    }

    private static <T> T get(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(SOON));
    }
}
