package live.ovation.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

class TargetIntegrationTests extends IntegrationTest {

    private static final String KEY = "live_very_secret_4711";

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    DatabaseClient database;

    private Person ada;
    private String slug = "";

    @BeforeEach
    void makeAChannel() {
        ada = register();
        slug = channelOf(ada);
    }

    @Test
    void shouldNeverShowAKeyAgainAndKeepItSealed() {
        String id = add("rtmps://live.example.org/app");

        assertThat(text(call(HttpMethod.GET, "", ada)))
                .contains("live.example.org")
                .doesNotContain(KEY);
        assertThat(database.sql("select stream_key from restream_target where id = '" + id + "'")
                        .mapValue(String.class)
                        .one()
                        .block(SOON))
                .doesNotContain(KEY);
    }

    @Test
    void shouldSendAKeptKeyNowhereElse() {
        String id = add("rtmps://live.example.org/app");
        String elsewhere = "rtmps://other.example.org/app";

        expectProblem(change(id, Map.of("url", elsewhere)), 400, "restream-key-needed");
        change(id, Map.of("name", "There", "url", "rtmps://live.example.org/app"))
                .expectStatus()
                .isOk();
        change(id, Map.of("url", elsewhere, "streamKey", "another"))
                .expectStatus()
                .isOk();
        assertThat(text(call(HttpMethod.GET, "", ada))).contains("There", elsewhere);
    }

    @Test
    void shouldBeStartedAndStoppedForTheStreamThatIsOnAir() {
        String id = add("rtmps://live.example.org/app");
        expectProblem(call(HttpMethod.POST, "/" + id + "/start", ada), 409, "stream-not-live");
        state(call(HttpMethod.GET, "", ada), "$.targets[0].status.state", "idle");

        Channel channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        streams.upcoming(channel)
                .flatMap(stream -> streams.open(channel, stream, "Watercolours"))
                .block(SOON);
        state(call(HttpMethod.GET, "", ada), "$.targets[0].status.state", "waiting");
        state(call(HttpMethod.POST, "/" + id + "/stop", ada), "$.status.state", "stopped");
        state(call(HttpMethod.POST, "/" + id + "/start", ada), "$.status.state", "waiting");
        streams.latest(channel.id()).flatMap(stream -> streams.end(stream.id())).block(SOON);
        state(call(HttpMethod.GET, "", ada), "$.targets[0].status.state", "idle");
    }

    @Test
    void shouldRefuseWhatLeadsIntoTheHouseAndMoreThanEnough() {
        expectProblem(send("rtmp://10.0.0.1/live"), 400, "unusable-restream-address");
        expectProblem(send("https://example.org/live"), 400, "unusable-restream-address");
        for (int i = 0; i < Targets.MOST; i++) {
            add("rtmp://live.example.org/app" + i);
        }
        expectProblem(send("rtmp://live.example.org/app"), 409, "restream-limit");
    }

    @Test
    void shouldBeItsOwnersToDecide() {
        String id = add("rtmps://live.example.org/app");
        Person bob = register();

        expectProblem(call(HttpMethod.GET, "", bob), 403, "channel-not-owned");
        expectProblem(call(HttpMethod.POST, "/" + id + "/stop", bob), 403, "channel-not-owned");
        expectProblem(call(HttpMethod.DELETE, "/" + id, bob), 403, "channel-not-owned");
        call(HttpMethod.DELETE, "/" + id, ada).expectStatus().isNoContent();
        assertThat(text(call(HttpMethod.GET, "", ada))).isEqualTo("{\"targets\":[]}");
    }

    private String add(String url) {
        return String.valueOf(body(send(url).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec send(String url) {
        return post(
                "/api/v1/channels/" + slug + "/restreams",
                ada,
                Map.of("name", "Elsewhere", "url", url, "streamKey", KEY, "automatic", true));
    }

    private WebTestClient.ResponseSpec change(String id, Map<String, String> content) {
        return http.patch()
                .uri("/api/v1/channels/" + slug + "/restreams/" + id)
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .bodyValue(content)
                .exchange();
    }

    private WebTestClient.ResponseSpec call(HttpMethod method, String path, Person who) {
        return http.method(method)
                .uri("/api/v1/channels/" + slug + "/restreams" + path)
                .headers(h -> h.setBearerAuth(who.accessToken()))
                .exchange();
    }

    private static void state(WebTestClient.ResponseSpec answer, String path, String state) {
        answer.expectStatus().isOk().expectBody().jsonPath(path).isEqualTo(state);
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
