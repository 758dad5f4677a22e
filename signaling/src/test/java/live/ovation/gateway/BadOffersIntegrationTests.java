package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What no honest encoder sends: refused, while whoever else is on air stays there. */
class BadOffersIntegrationTests extends IntegrationTest {

    private static final MediaType SDP = MediaType.valueOf(WebRtcHttp.SDP);

    private String slug = "";
    private String key = "";
    private String good = "";

    @BeforeEach
    void letSomebodyElseBeOnAir() {
        Person ada = register();
        good = channelOf(ada);
        whip(good, streamKeyOf(ada, good), offer()).expectStatus().isCreated();
        Person eve = register();
        slug = channelOf(eve);
        key = streamKeyOf(eve, slug);
    }

    @AfterEach
    void shouldHaveDisturbedNobody() {
        assertThat(live()).contains('"' + good + '"').doesNotContain('"' + slug + '"');
    }

    @Test
    void shouldRefuseCandidatesWithoutEnd() {
        expectProblem(publish(withCandidates(10_000)), 413, "message-too-large");
        expectProblem(publish(withCandidates(1_000)), 400, "invalid-sdp");
    }

    @Test
    void shouldRefuseTheSameMidTwice() {
        expectProblem(publish(offer().replace("a=mid:1", "a=mid:0")), 400, "invalid-sdp");
    }

    @Test
    void shouldRefuseDataAlone() {
        String session = offer().substring(0, offer().indexOf("m="));
        String transport = offer().lines()
                .filter(line -> line.matches("a=(ice-ufrag|ice-pwd|fingerprint|setup):.*"))
                .limit(4)
                .collect(Collectors.joining("\r\n"));
        expectProblem(
                publish(session + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\n" + transport
                        + "\r\na=mid:0\r\na=sctp-port:5000\r\n"),
                422,
                "no-media");
    }

    @Test
    void shouldRefuseMediaThatIsNotEncrypted() {
        expectProblem(publish(without("a=fingerprint")), 400, "invalid-sdp");
        expectProblem(publish(without("a=ice-pwd")), 400, "invalid-sdp");
    }

    @Test
    void shouldRefuseAnOfferToReceive() {
        expectProblem(
                publish(offer().replace("a=sendonly", "a=recvonly").replace("a=sendrecv", "a=recvonly")),
                422,
                "no-media");
    }

    @Test
    void shouldLookForTheKeyInOnePlaceOnly() {
        expectProblem(
                http.post()
                        .uri("/whip/{slug}?access_token={key}&key={key}", slug, key, key)
                        .contentType(SDP)
                        .bodyValue(offer())
                        .exchange(),
                401,
                "invalid-stream-key");
        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(SDP)
                .headers(headers -> headers.setBasicAuth("live", key))
                .bodyValue(offer())
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
        expectProblem(whip(slug, "", offer() + "a=key:" + key + "\r\n"), 401, "invalid-stream-key");
    }

    @Test
    void shouldSlowDownAFlood() {
        long refused = IntStream.range(0, 130)
                .map(i -> whip(slug, "wrong", "v=0")
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .filter(status -> status == 429)
                .count();

        assertThat(refused).isBetween(1L, 20L);
    }

    private WebTestClient.ResponseSpec publish(String offer) {
        return whip(slug, key, offer);
    }

    private WebTestClient.ResponseSpec whip(String channel, String bearer, String offer) {
        return http.post()
                .uri("/whip/{slug}", channel)
                .contentType(SDP)
                .headers(headers -> headers.setBearerAuth(bearer))
                .bodyValue(offer)
                .exchange();
    }

    private String live() {
        return String.valueOf(http.get()
                .uri("/api/v1/live")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String withCandidates(int count) {
        String candidates = IntStream.range(0, count)
                .mapToObj(i -> "a=candidate:" + i + " 1 udp 2113937151 192.0.2.1 " + (1024 + i) + " typ host\r\n")
                .collect(Collectors.joining());
        return offer() + candidates;
    }

    private static String without(String line) {
        return offer().lines().filter(l -> !l.startsWith(line)).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String offer() {
        try {
            return Files.readString(Path.of("src/test/resources/sdp/publisher-h264-simulcast.sdp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
