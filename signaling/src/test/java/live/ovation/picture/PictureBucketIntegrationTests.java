package live.ovation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.ovation.platform.Blocking;
import live.ovation.storage.ObjectStore;
import live.ovation.storage.StorageConfiguration;
import live.ovation.storage.StorageProperties;
import live.ovation.support.S3ProxyProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Against a real S3-compatible server. */
class PictureBucketIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BUCKET = "house";
    private static final String NAME = "0123456789abcdef0123456789abcdef01234567";
    private static final byte[] PICTURE = {1, 2, 3, 4};

    @TempDir
    static Path serverFolder;

    @TempDir
    static Path pictures;

    private static S3ProxyProcess server;
    private static S3AsyncClient client;
    private static Blocking blocking;
    private static PictureFolder folder;
    private static PictureBucket bucket;

    @BeforeAll
    static void startServer() throws IOException {
        server = new S3ProxyProcess(serverFolder);
        client = StorageConfiguration.client(new StorageProperties(
                server.endpoint(), "us-east-1", BUCKET, S3ProxyProcess.ACCESS_KEY, S3ProxyProcess.SECRET_KEY));
        client.createBucket(request -> request.bucket(BUCKET))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        blocking = new Blocking();
        folder = new PictureFolder(new PictureProperties(pictures), blocking);
        bucket = new PictureBucket(new ObjectStore(client, BUCKET), folder);
    }

    @AfterAll
    static void stopServer() {
        client.close();
        blocking.destroy();
        server.close();
    }

    @Test
    void shouldKeepAPictureInTheBucketAndNotOnTheDisk() {
        bucket.put(NAME, PICTURE).block(SOON);

        assertThat(bucket.get(NAME).block(SOON)).isEqualTo(PICTURE);
        assertThat(folder.get(NAME).block(SOON)).isNull();
        assertThat(client.headObject(request -> request.bucket(BUCKET).key("media/01/" + NAME + ".jpg"))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join()
                        .contentType())
                .isEqualTo("image/jpeg");

        bucket.remove(List.of(NAME)).block(SOON);
        assertThat(bucket.get(NAME).block(SOON)).isNull();
    }

    @Test
    void shouldStillShowWhatWasInTheFolderBefore() {
        String old = NAME.replace('0', 'f') + PictureStore.PNG;
        folder.put(old, PICTURE).block(SOON);

        assertThat(bucket.get(old).block(SOON)).isEqualTo(PICTURE);

        bucket.remove(List.of(old)).block(SOON);
        assertThat(bucket.get(old).block(SOON)).isNull();
    }

    @Test
    void shouldShowPicturesToNobodyWithoutTheKey() throws Exception {
        bucket.put(NAME, PICTURE).block(SOON);
        var request = HttpRequest.newBuilder(
                        URI.create(server.endpoint() + "/" + BUCKET + "/media/01/" + NAME + ".jpg"))
                .timeout(SOON)
                .build();

        try (HttpClient stranger = HttpClient.newHttpClient()) {
            assertThat(stranger.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
