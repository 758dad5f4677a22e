package live.ovation.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.resolver.DefaultAddressResolverGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.hls.FedListener;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.MediaFrame;
import live.ovation.hls.Rendition;
import live.ovation.platform.Outbound;
import live.ovation.restream.RestreamStatus.Reason;
import live.ovation.restream.RestreamStatus.State;
import live.ovation.restream.rtmp.RtmpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A stream on its way to another service, which is a real nginx. */
class RestreamIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String KEY = "live_key_4711";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    @TempDir
    Path folder;

    private final Set<String> pictures = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Source> source = new AtomicReference<>();

    @Test
    void shouldSendThePictureAsItIsOverEveryInterruption() throws Exception {
        try (NginxRtmp nginx = new NginxRtmp(folder, KEY);
                FedListener stream = new FedListener(List.of(this::note))) {
            stream.publish();
            Restream restream = restream(nginx.url(), KEY, List.of("127.0.0.1"), stream);
            restream.start();
            awaitState(restream, State.SENDING);
            await().pollDelay(Duration.ofSeconds(4)).atMost(SOON).until(() -> bitrate(restream) > 100_000);

            stream.interrupt();
            awaitState(restream, State.WAITING);
            stream.publish();
            awaitState(restream, State.SENDING);
            await().atMost(SOON).until(() -> nginx.recorded().size() == 2);
            restream.stop();

            compare(nginx.recorded().getFirst());
        }
    }

    @Test
    void shouldSayThatAKeyIsRefusedAndTryAgainLater() throws IOException {
        try (NginxRtmp nginx = new NginxRtmp(folder, "another_key");
                FedListener stream = new FedListener(List.of(this::note))) {
            stream.publish();
            Restream restream = restream(nginx.url(), KEY, List.of("127.0.0.1"), stream);
            restream.start();
            awaitState(restream, State.FAILING);

            assertThat(restream.status().reason()).isEqualTo(Reason.REFUSED);
            assertThat(restream.status().retryAt()).isAfter(restream.status().since());
            restream.stop();
        }
    }

    /** As an operator does it: {@code javax.net.ssl.trustStore} names whom the service trusts. */
    @Test
    void shouldSendOverTlsToWhoseCertificateIsTrusted() throws IOException {
        try (NginxRtmp nginx = new NginxRtmp(folder, KEY);
                TlsDoor door = new TlsDoor(folder, "dns:localhost", nginx.port());
                FedListener stream = new FedListener(List.of(this::note))) {
            stream.publish();
            String url = "rtmps://localhost:" + door.port() + "/live";
            Restream unknown = restream(url, KEY, List.of("127.0.0.1"), stream);
            unknown.start();
            awaitState(unknown, State.FAILING);
            assertThat(unknown.status().reason()).isEqualTo(Reason.TLS);
            unknown.stop();

            System.setProperty(TRUST_STORE, door.trustStore().toString());
            Restream another = restream(url.replace("localhost", "127.0.0.1"), KEY, List.of("127.0.0.1"), stream);
            Restream trusted = restream(url, KEY, List.of("127.0.0.1"), stream);
            another.start();
            trusted.start();
            awaitState(trusted, State.SENDING);
            await().atMost(SOON).until(() -> bitrate(trusted) > 100_000);
            awaitState(another, State.FAILING);
            assertThat(another.status().reason()).isEqualTo(Reason.TLS);
            another.stop();
            trusted.stop();
            assertThat(nginx.recorded()).hasSize(1);
        } finally {
            System.clearProperty(TRUST_STORE);
        }
    }

    @Test
    void shouldGoNowhereInsideNorTalkToWhatIsNoServerForStreams() {
        DisposableServer web = HttpServer.create().host("127.0.0.1").port(0).bindNow(Duration.ofSeconds(10));
        try (FedListener stream = new FedListener(List.of(this::note))) {
            stream.publish();
            String url = "rtmp://127.0.0.1:" + web.port() + "/live";
            Restream inside = restream(url, KEY, List.of(), stream);
            Restream strange = restream(url, KEY, List.of("127.0.0.1"), stream);
            inside.start();
            strange.start();
            awaitState(inside, State.FAILING);
            awaitState(strange, State.FAILING);

            assertThat(inside.status().reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
            assertThat(strange.status().reason()).isEqualTo(Reason.NOT_RTMP);
            inside.stop();
            strange.stop();
        } finally {
            web.disposeNow(Duration.ofSeconds(10));
        }
    }

    private void note(UUID channelId, GalleryEvent event) {
        source.updateAndGet(known -> known == null ? new Source(event.streamId(), channelId) : known)
                .take(event);
        if (event instanceof GalleryEvent.PartMade made && made.part().rendition() == Rendition.HIGH) {
            MediaFrame.of(made.part()).forEach(frame -> pictures.add(md5(frame.data())));
        }
    }

    /** What nginx has recorded against what the gallery has made: each picture is one of them, to the last bit. */
    private void compare(Path recorded) throws IOException {
        String streams =
                probe("-show_entries", "stream=codec_name,profile,level,width,sample_rate", recorded.toString());
        assertThat(streams)
                .contains("codec_name=h264", "profile=Constrained Baseline", "width=640")
                .contains("codec_name=aac", "sample_rate=48000");
        Matcher hashes = Pattern.compile("data_hash=MD5:([0-9a-f]{32})")
                .matcher(probe("-select_streams", "v", "-show_packets", "-show_data_hash", "MD5", recorded.toString()));
        List<String> sent = hashes.results().map(result -> result.group(1)).toList();
        assertThat(sent).hasSizeGreaterThan(60);
        assertThat(pictures).containsAll(sent);
    }

    private Restream restream(String url, String key, List<String> networks, FedListener stream) {
        await().atMost(SOON).until(() -> source.get() != null);
        var row = new TargetRow(
                UUID.randomUUID(), stream.channelId(), "Elsewhere", url, "", true, null, null, Instant.now());
        var client = new RtmpClient(
                Outbound.through(networks, DefaultAddressResolverGroup.INSTANCE).tcp());
        return new Restream(row, key, Objects.requireNonNull(source.get()), client, Clock.systemUTC());
    }

    private static long bitrate(Restream restream) {
        return Objects.requireNonNullElse(restream.status().bitrate(), 0L);
    }

    private static void awaitState(Restream restream, State state) {
        await().atMost(SOON).until(() -> restream.status().state() == state);
    }

    private static String probe(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("ffprobe", "-v", "error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String md5(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
