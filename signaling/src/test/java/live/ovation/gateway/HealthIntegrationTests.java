package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.hls.Archive;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Intakes;
import live.ovation.hls.Octets;
import live.ovation.hls.Part;
import live.ovation.hls.Rendition;
import live.ovation.hls.ToldIntakes;
import live.ovation.recording.Recordings;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class HealthIntegrationTests extends IntegrationTest {

    private static final Instant BEGIN = Instant.parse("2026-05-01T20:00:00Z");

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    Intakes intakes;

    @Autowired
    Archive archive;

    @Autowired
    Recordings recordings;

    @Test
    void shouldTellTheBroadcasterLiveAndKeepItWithTheRecording() {
        Person ada = register();
        Person eve = register();
        String slug = channelOf(ada);
        Channel channel = channels.find(slug).block(SOON);
        assertThat(channel).isNotNull();
        UUID streamId = UUID.randomUUID();
        streams.open(channel, streamId, "Watercolours").block(SOON);
        record(streamId);

        try (SocketPeer owner = SocketPeer.greeted(port, ada.accessToken());
                SocketPeer stranger = SocketPeer.greeted(port, eve.accessToken())) {
            owner.send("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"}");
            owner.next("joined");
            owner.send("{\"type\":\"health-open\",\"requestId\":\"h\",\"channel\":\"" + slug + "\"}");
            owner.next("done");
            stranger.send("{\"type\":\"health-open\",\"requestId\":\"h\",\"channel\":\"" + slug + "\"}");
            assertThat(stranger.next("problem").path("code").asString()).isEqualTo("channel-not-owned");

            samples(channel, streamId, 0, 3, 0);
            JsonNode told = owner.next("health");
            assertThat(told.path("verdict").asString()).isEqualTo("good");
            assertThat(told.path("now").path("layers").path(0).path("height").asInt())
                    .isEqualTo(720);
            assertThat(told.path("now").path("bitrate").asLong()).isEqualTo(2_570_000);

            samples(channel, streamId, 3, 10, 20);
            JsonNode alert = owner.next("health-alert");
            assertThat(alert.path("code").asString()).isEqualTo("loss");
            assertThat(alert.path("over").asBoolean()).isFalse();
            assertThat(alert.path("advice").asString()).isNotBlank();
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> get("/api/v1/channels/" + slug + "/health", ada)
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .jsonPath("$.verdict")
                            .isEqualTo("poor")
                            .jsonPath("$.series.length()")
                            .isEqualTo(10)
                            .jsonPath("$.findings[0].code")
                            .isEqualTo("loss"));

            samples(channel, streamId, 10, 30, 0);
            JsonNode over = owner.next("health-alert");
            while (!over.path("over").asBoolean()) {
                over = owner.next("health-alert");
            }
            assertThat(over.path("code").asString()).isEqualTo("loss");
            stranger.send("{\"type\":\"ping\",\"requestId\":\"p\"}");
            assertThat(stranger.typesUntil("pong")).doesNotContain("health", "health-alert");
        }

        archive.take(new GalleryEvent.Ended(streamId));
        streams.end(streamId).block(SOON);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> get("/api/v1/videos/" + streamId + "/health", ada)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.findings[0].code")
                        .isEqualTo("loss")
                        .jsonPath("$.findings[0].severity")
                        .isEqualTo("bad")
                        .jsonPath("$.series[0].bitrate")
                        .isEqualTo(2_570_000));
        get("/api/v1/videos/" + streamId + "/health", eve).expectStatus().isForbidden();
        get("/api/v1/channels/" + slug + "/health", eve).expectStatus().isForbidden();
        get("/api/v1/videos/" + UUID.randomUUID() + "/health", ada)
                .expectStatus()
                .isNotFound();
        get("/api/v1/channels/" + slug + "/health", ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stream")
                .doesNotExist();
    }

    private void samples(Channel channel, UUID streamId, int from, int to, int lost) {
        for (int i = from; i < to; i++) {
            ToldIntakes.tell(intakes, streamId, channel.id(), BEGIN.plusSeconds(2L * i), lost);
        }
    }

    private void record(UUID streamId) {
        archive.take(new GalleryEvent.SegmentOpened(streamId, Rendition.AUDIO, 0, 0, false, Instant.now(), 0));
        archive.take(new GalleryEvent.PartMade(
                streamId, new Part(Rendition.AUDIO, 0, 0, 0, 200_000, true, 9, Octets.of(new byte[] {1, 2, 3}))));
        Awaitility.await().atMost(SOON).until(() -> recordings.current(streamId).block(SOON) != null);
    }
}
