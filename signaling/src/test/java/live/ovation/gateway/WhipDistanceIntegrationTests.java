package live.ovation.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.hls.Intakes;
import live.ovation.hls.ToldIntakes;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** How far away an encoder is that comes over WHIP, as its owner is told. */
class WhipDistanceIntegrationTests extends IntegrationTest {

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    Sfu sfu;

    @Autowired
    Intakes intakes;

    private Person ada;
    private String slug = "";
    private String key = "";

    @BeforeEach
    void open() {
        ada = register();
        slug = channelOf(ada);
        key = streamKeyOf(ada, slug);
    }

    @Test
    void shouldTellTheRoundTripOfTheConnectionThatTheEncoderCameOver() throws IOException {
        publish(headers -> {});

        awaitHealth(body -> body.jsonPath("$.now.roundTripMs")
                .isNumber()
                .jsonPath("$.now.roundTripAtStart")
                .isEqualTo(true)
                // a line over time would claim that somebody went on measuring
                .jsonPath("$.series[0].bitrate")
                .isNumber()
                .jsonPath("$.series[0].roundTripMs")
                .doesNotExist());
    }

    @Test
    void shouldNotTellHowFarAwayAProxyIs() throws IOException {
        publish(headers -> headers.set("X-Forwarded-For", "203.0.113.7"));

        awaitHealth(body -> body.jsonPath("$.now.bitrate")
                .isNumber()
                .jsonPath("$.now.roundTripMs")
                .doesNotExist());
    }

    private void publish(Consumer<HttpHeaders> headers) throws IOException {
        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(MediaType.valueOf(WebRtcHttp.SDP))
                .headers(h -> h.setBearerAuth(key))
                .headers(headers)
                .bodyValue(Files.readString(Path.of("src/test/resources/sdp/publisher-h264-simulcast.sdp")))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void awaitHealth(Consumer<BodyContentSpec> expected) {
        Channel channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        Stream stream = Objects.requireNonNull(streams.latest(channel.id()).block(SOON));
        await().atMost(SOON).untilAsserted(() -> {
            ToldIntakes.tell(intakes, stream.id(), channel.id(), publisher(stream.id()), Instant.now(), 0);
            expected.accept(get("/api/v1/channels/" + slug + "/health", ada)
                    .expectStatus()
                    .isOk()
                    .expectBody());
        });
    }

    private String publisher(UUID room) {
        return Objects.requireNonNull(sfu.all()
                .filter(media -> media.room().equals(room.toString()))
                .next()
                .map(Media::id)
                .block(SOON));
    }
}
