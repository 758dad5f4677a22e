package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Rendition;
import live.ovation.storage.ObjectStore;
import live.ovation.storage.StorageConfiguration;
import live.ovation.storage.StorageProperties;
import live.ovation.stream.Visibility;
import live.ovation.support.S3ProxyProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Against a real S3-compatible server. */
class S3StoreIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BUCKET = "recordings";

    @TempDir
    static Path serverFolder;

    @TempDir
    Path temp;

    private static S3ProxyProcess server;
    private static S3AsyncClient client;
    private static ObjectStore objects;

    private final UUID id = UUID.randomUUID();
    private final Disk disk = new Disk();
    private FileStore files;
    private S3Store store;

    @BeforeAll
    static void startServer() throws IOException {
        server = new S3ProxyProcess(serverFolder);
        client = StorageConfiguration.client(settings(S3ProxyProcess.SECRET_KEY));
        client.createBucket(request -> request.bucket(BUCKET))
                .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                .join();
        objects = new ObjectStore(client, BUCKET);
    }

    @AfterAll
    static void stopServer() {
        objects.close();
        server.close();
    }

    @BeforeEach
    void makeStore() {
        files = new FileStore(
                disk,
                new RecordingProperties(
                        temp, DataSize.ofBytes(0), DataSize.ofMegabytes(8), Visibility.PUBLIC, null, 1, "ffmpeg"));
        store = new S3Store(files, objects, disk);
    }

    @AfterEach
    void stopDisk() {
        disk.destroy();
    }

    @Test
    void shouldPlayFromTheBucketByteForByteWhenTheFolderIsDropped() throws IOException {
        RecordingIndex index = record(12);

        run(store.move(id, index));

        assertThat(Files.exists(files.folder(id).media(Rendition.HIGH))).isFalse();
        RecordingIndex moved = get(store.index(id));
        for (Rendition rendition : moved.renditions()) {
            for (long msn = 0; msn < 12; msn++) {
                assertThat(get(store.readAll(
                                id, rendition, moved.track(rendition).segment(msn))))
                        .isEqualTo(Footage.get().segment(rendition, msn));
            }
        }
    }

    @Test
    void shouldKeepTenSegmentsInAnObject() throws IOException {
        RecordingIndex index = record(12);
        run(store.move(id, index));

        Map<String, Long> sizes = get(objects.sizes("recordings/" + id + "/"));

        long ten = index.track(Rendition.HIGH).segment(9).end();
        assertThat(sizes)
                .hasSize(3 * 2 + 1)
                .containsEntry("recordings/" + id + "/high/0.m4s", ten)
                .containsEntry(
                        "recordings/" + id + "/high/" + ten + ".m4s",
                        index.track(Rendition.HIGH).bytes() - ten);
    }

    @Test
    void shouldPlayWhereTheFolderIsGone() throws IOException {
        run(store.move(id, record(12)));
        files.folder(id).delete();

        RecordingIndex index = get(store.index(id));

        assertThat(get(store.readAll(
                        id, Rendition.LOW, index.track(Rendition.LOW).segment(11))))
                .isEqualTo(Footage.get().segment(Rendition.LOW, 11));
    }

    @Test
    void shouldReadTheFolderUntilEverythingIsThere() throws IOException {
        RecordingIndex index = record(11);
        run(store.put(id, S3Store.chunks(index).getFirst()));

        assertThat(get(store.index(id)).renditions()).hasSize(3);
        assertThat(get(store.readAll(
                        id, Rendition.HIGH, index.track(Rendition.HIGH).segment(10))))
                .isEqualTo(Footage.get().segment(Rendition.HIGH, 10));
    }

    @Test
    void shouldDeleteEveryObject() throws IOException {
        run(store.move(id, record(12)));

        run(store.delete(id));
        run(store.delete(id));

        assertThat(get(objects.sizes("recordings/" + id + "/"))).isEmpty();
        assertThat(Files.exists(files.folder(id).path())).isFalse();
        StepVerifier.create(store.index(id)).expectComplete().verify(SOON);
    }

    @Test
    void shouldKeepTheFolderWhenTheBucketRefuses() throws IOException {
        RecordingIndex index = record(2);
        S3AsyncClient stranger = StorageConfiguration.client(settings("wrong"));
        S3Store refused = new S3Store(files, new ObjectStore(stranger, BUCKET), disk);

        StepVerifier.create(refused.move(id, index)).expectError().verify(SOON);

        assertThat(Files.size(files.folder(id).media(Rendition.HIGH)))
                .isEqualTo(index.track(Rendition.HIGH).bytes());
        stranger.close();
    }

    private static StorageProperties settings(String secretKey) {
        return new StorageProperties(server.endpoint(), "us-east-1", BUCKET, S3ProxyProcess.ACCESS_KEY, secretKey);
    }

    private RecordingIndex record(int seconds) throws IOException {
        try (Spool spool = new Spool(files.folder(id))) {
            RecordingIndex index = spool.open();
            for (GalleryEvent event : Footage.get().events(id, 0, seconds, false)) {
                IndexEntry entry = spool.write(event);
                if (entry != null) {
                    index.apply(entry);
                }
            }
            return index;
        }
    }

    private static <T> T get(Mono<T> mono) {
        T value = mono.block(SOON);
        assertThat(value).isNotNull();
        return value;
    }

    private static void run(Mono<Void> work) {
        StepVerifier.create(work).expectComplete().verify(SOON);
    }
}
