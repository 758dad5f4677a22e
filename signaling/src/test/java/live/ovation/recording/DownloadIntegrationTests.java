package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.ovation.hls.Rendition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class DownloadIntegrationTests extends RecordingTest {

    @TempDir
    Path temp;

    @Autowired
    Downloads downloads;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordingProperties properties;

    @Autowired
    Screenings screenings;

    @Test
    void shouldDownloadAFileThatPlays() throws Exception {
        Broadcast broadcast = recorded(12);
        change(broadcast, Map.of("title", "Öl: 1/2 \"fast\""));

        HttpResponse<Path> answer = download("/api/v1/videos/" + broadcast.id() + "/download");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%96l%201%202%20fast.mp4");
        assertThat(probe(answer.body()))
                .contains("codec_name=h264", "codec_name=aac", "width=640", "nb_read_packets=300")
                .containsPattern("duration=1[12]\\.");
    }

    @Test
    void shouldDownloadAPrivateVideoForItsOwnerOrWithAToken() throws Exception {
        Broadcast broadcast = recorded(1);
        String uri = "/api/v1/videos/" + broadcast.id() + "/download";
        change(broadcast, Map.of("visibility", "private"));

        expectProblem(get(uri), 403, "playback-refused");
        expectProblem(as(register(), HttpMethod.GET, uri), 403, "playback-refused");
        as(broadcast.owner(), HttpMethod.GET, uri).expectStatus().isOk();
        assertThat(download(uri + "?token=" + video(broadcast).get("playbackToken"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldEndTheProcessWhenTheClientLeaves() {
        Broadcast broadcast = recorded(12);
        RecordingIndex index = await(catalogue.find(broadcast.id()));

        StepVerifier.create(downloads.mp4(await(screenings.fetch(broadcast.id(), null, null)), index), 1)
                .expectNextCount(1)
                .thenCancel()
                .verify(SOON);

        Awaitility.await().atMost(SOON).until(() -> downloads.running() == 0 && ffmpegs() == 0);
    }

    @Test
    void shouldRunSoManyAtOnceAndNoMore() {
        Broadcast broadcast = recorded(12);
        RecordingIndex index = await(catalogue.find(broadcast.id()));
        List<Disposable> stalled = Stream.generate(
                        () -> downloads.mp4(await(screenings.fetch(broadcast.id(), null, null)), index))
                .limit(properties.downloads())
                .map(DownloadIntegrationTests::takeOne)
                .toList();
        Awaitility.await().atMost(SOON).until(() -> downloads.running() == properties.downloads());

        expectProblem(get("/api/v1/videos/" + broadcast.id() + "/download"), 503, "unavailable");

        stalled.forEach(Disposable::dispose);
        Awaitility.await().atMost(SOON).until(() -> downloads.running() == 0 && ffmpegs() == 0);
    }

    @Test
    void shouldWaitForTheEnd() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 1);
        awaitSegment(broadcast, Rendition.AUDIO, 0);

        expectProblem(get("/api/v1/videos/" + broadcast.id() + "/download"), 409, "video-on-air");
        end(broadcast);
    }

    /** As a client that stops reading. */
    private static Disposable takeOne(Flux<DataBuffer> mp4) {
        return mp4.subscribeWith(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }
        });
    }

    private HttpResponse<Path> download(String uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri))
                            .timeout(SOON)
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(temp.resolve("video.mp4")));
        }
    }

    private static String probe(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        "ffprobe", "-v", "error", "-count_packets", "-show_streams", "-show_format", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long ffmpegs() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .count();
    }
}
