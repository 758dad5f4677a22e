package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.hls.Archive;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Octets;
import live.ovation.hls.Part;
import live.ovation.hls.Rendition;
import live.ovation.recording.Recordings;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RecordingFeedIntegrationTests extends IntegrationTest {

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    Archive archive;

    @Autowired
    Recordings recordings;

    @Test
    void shouldTellTheOwnerThatTheBroadcastIsBeingRecordedAndNobodyElse() {
        Person ada = register();
        String slug = channelOf(ada);
        UUID streamId = goLive(slug);
        try (SocketPeer owner = SocketPeer.greeted(port, ada.accessToken());
                SocketPeer viewer = SocketPeer.greeted(port, register().accessToken())) {
            join(owner, slug);
            join(viewer, slug);

            record(streamId);

            JsonNode told = owner.next("recording");
            assertThat(told.path("channel").asString()).isEqualTo(slug);
            assertThat(told.path("running").asBoolean()).isTrue();
            assertThat(told.has("reason")).isFalse();
            viewer.send("{\"type\":\"ping\",\"requestId\":\"p\"}");
            assertThat(viewer.typesUntil("pong")).doesNotContain("recording");
            archive.take(new GalleryEvent.Ended(streamId));
            assertThat(owner.next("recording").path("running").asBoolean()).isFalse();
        }
        streams.end(streamId).block(SOON);
    }

    @Test
    void shouldTellAnOwnerWhoComesLater() {
        Person ada = register();
        String slug = channelOf(ada);
        UUID streamId = goLive(slug);
        record(streamId);
        Awaitility.await().atMost(SOON).until(() -> recordings.current(streamId).block(SOON) != null);

        try (SocketPeer owner = SocketPeer.greeted(port, ada.accessToken())) {
            join(owner, slug);

            assertThat(owner.next("recording").path("running").asBoolean()).isTrue();
        }
        archive.take(new GalleryEvent.Ended(streamId));
        streams.end(streamId).block(SOON);
    }

    private static void join(SocketPeer peer, String slug) {
        peer.send("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"}");
    }

    private UUID goLive(String slug) {
        UUID streamId = UUID.randomUUID();
        Channel channel = channels.find(slug).block(SOON);
        assertThat(channel).isNotNull();
        streams.open(channel, streamId, "Watercolours").block(SOON);
        return streamId;
    }

    private void record(UUID streamId) {
        archive.take(new GalleryEvent.SegmentOpened(streamId, Rendition.AUDIO, 0, 0, false, Instant.now(), 0));
        archive.take(new GalleryEvent.PartMade(
                streamId, new Part(Rendition.AUDIO, 0, 0, 0, 200_000, true, 9, Octets.of(new byte[] {1, 2, 3}))));
    }
}
