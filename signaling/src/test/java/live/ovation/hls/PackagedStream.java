package live.ovation.hls;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.ovation.platform.ProblemJson;
import live.ovation.sfu.Media;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.Sfu;
import live.ovation.stream.PlaybackTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** One stream through a real packager and the real origin, over HTTP; only the SFU is played by the test. */
final class PackagedStream implements AutoCloseable, Galleries {

    static final Duration SOON = Duration.ofSeconds(15);

    final UUID id = UUID.randomUUID();
    final UUID channelId = UUID.randomUUID();
    final PlaybackTokens tokens = new PlaybackTokens(new byte[32], Duration.ofMinutes(5), Clock.systemUTC());
    final StreamGallery gallery;
    final GalleryMetrics metrics = new GalleryMetrics(new SimpleMeterRegistry());
    final Intakes intakes = new Intakes();
    private final Packagers packagers;
    private final DisposableServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock = Clock.systemUTC();
    private final Timeline timeline = new Timeline(clock.instant(), clock);
    private volatile List<RtpTrack> tracks = List.of();
    private volatile int port;

    PackagedStream() {
        this(null);
    }

    PackagedStream(@Nullable Archive archive) {
        var properties = new HlsProperties(
                "main",
                "ffmpeg",
                "127.0.0.1",
                Duration.ofSeconds(60),
                DataSize.ofMegabytes(32),
                Duration.ofHours(1),
                Duration.ofSeconds(60),
                100);
        gallery = new StreamGallery(id, channelId, "evening", properties, archive, metrics);
        packagers = new Packagers(sfu(), new Alone(), properties, metrics, intakes);
        var answers = new HlsAnswers(
                new ProblemJson(tools.jackson.databind.json.JsonMapper.builder().build()));
        var routes = new HlsRoutes(new HlsOrigin(this, new HlsDoor(tokens), answers, properties, metrics), answers);
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes::apply)
                .bindNow(Duration.ofSeconds(5));
    }

    /** A new publisher with these tracks takes the stream over; the port that it sends to. */
    int publish(RtpTrack... published) {
        tracks = List.of(published);
        var publisher = new Media(UUID.randomUUID().toString(), Media.Kind.PUBLISH, id.toString(), "owner");
        packagers.start(gallery, publisher, timeline).block(SOON);
        return port;
    }

    void unpublish() {
        packagers.stopStream(id).block(SOON);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Below the stream's folder. */
    String get(String path) {
        HttpResponse<String> response = fetch("/hls/evening/" + id + "/" + path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    HttpResponse<String> fetch(String path, String... headers) {
        return send(path, HttpResponse.BodyHandlers.ofString(), headers).join();
    }

    byte[] bytes(String path) {
        return send("/hls/evening/" + id + "/" + path, HttpResponse.BodyHandlers.ofByteArray())
                .join()
                .body();
    }

    <T> CompletableFuture<HttpResponse<T>> send(String path, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(SOON);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), body);
    }

    @Override
    public @Nullable StreamGallery find(String slug) {
        return slug.equals("evening") ? gallery : null;
    }

    @Override
    public @Nullable StreamGallery find(String slug, UUID streamId) {
        return slug.equals("evening") && streamId.equals(id) ? gallery : null;
    }

    @Override
    public void close() {
        unpublish();
        server.disposeNow(Duration.ofSeconds(5));
    }

    private Sfu sfu() {
        return (Sfu) Proxy.newProxyInstance(
                Sfu.class.getClassLoader(), new Class<?>[] {Sfu.class}, (p, method, args) -> {
                    if (!method.getName().equals("copy")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    port = ((InetSocketAddress) args[1]).getPort();
                    return Mono.just(new RtpCopy(tracks, new InetSocketAddress("127.0.0.1", 0)));
                });
    }

    /** No other node is there; that there is only one is {@link RedisOwnershipIntegrationTests}' business. */
    private static final class Alone implements Ownership {

        @Override
        public Mono<Boolean> acquire(UUID streamId) {
            return Mono.just(true);
        }

        @Override
        public Mono<Boolean> renew(UUID streamId) {
            return Mono.just(true);
        }

        @Override
        public Mono<Void> release(UUID streamId) {
            return Mono.empty();
        }
    }
}
