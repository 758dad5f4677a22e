package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThumbnailIntegrationTests extends RecordingTest {

    @Autowired
    FileStore files;

    @Test
    void shouldMakeOneForEveryTenSecondsWhileLive() throws IOException {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 12);
        Folder folder = files.folder(broadcast.id());
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Files.exists(folder.thumbnail(0)) && Files.exists(folder.thumbnail(1)));

        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(bytes("/videos/" + broadcast.id() + "/thumbnails/1.jpg")));

        assertThat(picture.getWidth()).isEqualTo(160);
        assertThat(picture.getHeight()).isEqualTo(90);
        expectProblem(get("/videos/" + broadcast.id() + "/thumbnails/2.jpg"), 404, "video-not-found");
        end(broadcast);
    }

    @Test
    void shouldMakeAMissingOneWhenSomebodyAsks() throws IOException {
        Broadcast broadcast = recorded(12);
        Folder folder = files.folder(broadcast.id());
        Awaitility.await().atMost(SOON).until(() -> Files.exists(folder.thumbnail(1)));
        Files.delete(folder.thumbnail(1));
        String url = String.valueOf(video(broadcast).get("thumbnailUrl"));

        assertThat(url).isEqualTo("/videos/" + broadcast.id() + "/thumbnails/0.jpg");
        get("/videos/" + broadcast.id() + "/thumbnails/1.jpg")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "image/jpeg")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(Files.exists(folder.thumbnail(1))).isTrue();
    }

    @Test
    void shouldShowThoseOfAPrivateVideoWithATokenOnly() {
        Broadcast broadcast = recorded(1);
        change(broadcast, Map.of("visibility", "private"));
        String url = String.valueOf(video(broadcast).get("thumbnailUrl"));

        expectProblem(get("/videos/" + broadcast.id() + "/thumbnails/0.jpg"), 403, "playback-refused");
        get(url).expectStatus().isOk().expectHeader().valueMatches("Cache-Control", ".*private.*");
    }
}
