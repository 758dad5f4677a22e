package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channels;
import live.ovation.hls.Archive;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Rendition;
import live.ovation.stream.Streams;
import live.ovation.support.IntegrationTest;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Broadcasts of the test footage, and what becomes of them. */
abstract class RecordingTest extends IntegrationTest {

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    Archive archive;

    /** A broadcast on air. */
    record Broadcast(Person owner, String slug, UUID id) {}

    Broadcast goLive() {
        Person owner = register();
        String slug = channelOf(owner);
        UUID id = UUID.randomUUID();
        await(channels.find(slug).flatMap(channel -> streams.open(channel, id, "Watercolours")));
        return new Broadcast(owner, slug, id);
    }

    /** The seconds from {@code from} to before {@code to} of the footage. */
    void make(Broadcast broadcast, int from, int to) {
        Footage.get().events(broadcast.id(), from, to, false).forEach(archive::take);
    }

    void end(Broadcast broadcast) {
        await(streams.end(broadcast.id()));
        archive.take(new GalleryEvent.Ended(broadcast.id()));
        awaitState(broadcast, "ready");
    }

    /** A broadcast of this many seconds that is over and recorded. */
    Broadcast recorded(int seconds) {
        Broadcast broadcast = goLive();
        make(broadcast, 0, seconds);
        end(broadcast);
        return broadcast;
    }

    void awaitState(Broadcast broadcast, String state) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(video(broadcast)).containsEntry("state", state));
    }

    void awaitSegment(Broadcast broadcast, Rendition rendition, long msn) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> archive.segment(broadcast.id(), rendition, msn).block(SOON) != null);
    }

    Map<String, Object> video(Broadcast broadcast) {
        return body(as(broadcast.owner(), HttpMethod.GET, "/api/v1/videos/" + broadcast.id()));
    }

    Map<String, Object> change(Broadcast broadcast, Map<String, String> changes) {
        return body(http.patch()
                .uri("/api/v1/videos/" + broadcast.id())
                .headers(h -> h.setBearerAuth(broadcast.owner().accessToken()))
                .bodyValue(changes)
                .exchange()
                .expectStatus()
                .isOk());
    }

    WebTestClient.ResponseSpec as(Person person, HttpMethod method, String uri) {
        return http.method(method)
                .uri(uri)
                .headers(h -> h.setBearerAuth(person.accessToken()))
                .exchange();
    }

    WebTestClient.ResponseSpec get(String uri) {
        return http.get().uri(uri).exchange();
    }

    String text(String uri) {
        return new String(bytes(uri), StandardCharsets.UTF_8);
    }

    byte[] bytes(String uri) {
        return Objects.requireNonNull(
                get(uri).expectStatus().isOk().expectBody().returnResult().getResponseBody(), "no body");
    }

    static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(SOON));
    }
}
