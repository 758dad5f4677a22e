package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import live.ovation.hls.Rendition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class VideoIntegrationTests extends RecordingTest {

    @Autowired
    FileStore files;

    @Test
    void shouldLetItsOwnerChangeTitleAndVisibility() {
        Broadcast broadcast = recorded(1);

        assertThat(change(broadcast, Map.of("title", " Oils "))).containsEntry("title", "Oils");
        assertThat(change(broadcast, Map.of("visibility", "private")))
                .containsEntry("title", "Oils")
                .containsEntry("visibility", "private");
    }

    @Test
    void shouldRefuseChangesThatAreNone() {
        Broadcast broadcast = recorded(1);

        for (String json : new String[] {
            "{\"title\":\" \"}", "{\"title\":\"" + "x".repeat(141) + "\"}", "{\"visibility\":\"secret\"}", "[]"
        }) {
            http.patch()
                    .uri("/api/v1/videos/" + broadcast.id())
                    .headers(h -> h.setBearerAuth(broadcast.owner().accessToken()))
                    .header("Content-Type", "application/json")
                    .bodyValue(json)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void shouldLetNobodyElseChangeOrDeleteIt() {
        Broadcast broadcast = recorded(1);
        String uri = "/api/v1/videos/" + broadcast.id();
        Person stranger = register();

        expectProblem(as(stranger, HttpMethod.DELETE, uri), 403, "video-not-owned");
        expectProblem(http.delete().uri(uri).exchange(), 401, "login-required");
        change(broadcast, Map.of("visibility", "private"));
        expectProblem(as(stranger, HttpMethod.DELETE, uri), 404, "video-not-found");
        expectProblem(as(stranger, HttpMethod.GET, uri), 404, "video-not-found");
        expectProblem(get(uri), 404, "video-not-found");
    }

    @Test
    void shouldDeleteForGood() {
        Broadcast broadcast = recorded(1);
        String uri = "/api/v1/videos/" + broadcast.id();
        get("/videos/" + broadcast.id() + "/high/0.m4s").expectStatus().isOk();

        as(broadcast.owner(), HttpMethod.DELETE, uri).expectStatus().isNoContent();
        as(broadcast.owner(), HttpMethod.DELETE, uri).expectStatus().isNoContent();

        assertThat(Files.exists(files.folder(broadcast.id()).path())).isFalse();
        expectProblem(as(broadcast.owner(), HttpMethod.GET, uri), 404, "video-not-found");
        expectProblem(get("/videos/" + broadcast.id() + "/high/0.m4s"), 404, "video-not-found");
        assertThat(archive.segment(broadcast.id(), Rendition.HIGH, 0).block(SOON))
                .isNull();
    }

    @Test
    void shouldNotDeleteWhatIsOnAir() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 1);
        awaitSegment(broadcast, Rendition.AUDIO, 0);

        expectProblem(
                as(broadcast.owner(), HttpMethod.DELETE, "/api/v1/videos/" + broadcast.id()), 409, "video-on-air");
        end(broadcast);
    }
}
