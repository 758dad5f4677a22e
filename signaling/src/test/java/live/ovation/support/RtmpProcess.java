package live.ovation.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** nginx with its RTMP module, on the configuration that the product ships. */
public final class RtmpProcess {

    public static final String SECRET = "between-nginx-and-us";
    private static final Path TEMPLATE = Path.of("..", "sfu-config", "rtmp", "nginx.conf.tmpl");
    private static final Path RENDER = Path.of("..", "infra", "lib", "render");

    private final Path home;
    private final int port = TestStack.freePort();
    private final int httpPort = TestStack.freePort();
    private final int innerPort = TestStack.freePort();
    private final int callbackPort = TestStack.freePort();
    private @Nullable Process process;

    /** Not started yet. */
    public RtmpProcess() {
        try {
            home = Files.createTempDirectory("ovation-rtmp");
            Files.createDirectories(home.resolve("run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public int callbackPort() {
        return callbackPort;
    }

    public URI controlUrl() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    /** Where encoders send to, and where repackagers fetch from. */
    public String url() {
        return "rtmp://127.0.0.1:" + port + "/live";
    }

    /** Starts it and waits until it listens. */
    public void start() {
        try {
            render();
            ProcessBuilder nginx = new ProcessBuilder(
                            "nginx",
                            "-p",
                            home.toString(),
                            "-e",
                            "stderr",
                            "-c",
                            home.resolve("nginx.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            nginx.environment().merge("PATH", ":/usr/sbin", String::concat);
            process = nginx.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("nginx listens").atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    /** As if it had crashed. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
            process = null;
        }
    }

    /** All that it has said. */
    public Path log() {
        return home.resolve("nginx.log");
    }

    void register(DynamicPropertyRegistry registry) {
        registry.add("ovation.rtmp.secret", () -> SECRET);
        registry.add("ovation.rtmp.callback-port", () -> callbackPort);
        registry.add("ovation.rtmp.control-url", this::controlUrl);
        registry.add("ovation.rtmp.play-url", this::url);
        registry.add("ovation.rtmp.rest", () -> "3s");
        registry.add("ovation.ingest.rtmp-url", this::url);
    }

    private void render() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        RENDER.toString(),
                        TEMPLATE.toString(),
                        home.resolve("nginx.conf").toString())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "OVATION_HOME", home.toString(),
                        "OVATION_RTMP_PORT", String.valueOf(port),
                        "OVATION_RTMP_HTTP_PORT", String.valueOf(httpPort),
                        "OVATION_RTMP_INNER_PORT", String.valueOf(innerPort),
                        "OVATION_RTMP_CALLBACK_PORT", String.valueOf(callbackPort),
                        "OVATION_RTMP_SECRET", SECRET));
        if (builder.start().onExit().orTimeout(10, TimeUnit.SECONDS).join().exitValue() != 0) {
            throw new IllegalStateException("nginx.conf could not be written");
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
