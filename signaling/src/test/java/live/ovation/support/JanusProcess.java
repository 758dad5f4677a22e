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

/** A Janus of its own, on the configuration that the product ships. */
public final class JanusProcess {

    /** All secrets that it is configured with. */
    public static final String SECRET = "only-for-tests";

    private static final Path CONFIG = Path.of("..", "sfu-config", "janus");
    private static final Path RENDER = Path.of("..", "infra", "lib", "render");
    private final Path home;
    private final int port;
    private final int firstRtpPort;
    private @Nullable Process process;

    /** Not started yet. It uses the 1000 UDP ports from {@code firstRtpPort} on. */
    public JanusProcess(int firstRtpPort) {
        try {
            this.home = Files.createTempDirectory("ovation-janus");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = TestStack.freePort();
        this.firstRtpPort = firstRtpPort;
    }

    public URI url() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    public boolean runs() {
        return process != null;
    }

    /** Starts it and waits until it listens. */
    public void start() {
        try {
            render();
            process = new ProcessBuilder("janus", "-F", home.resolve("etc").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("janus.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Janus listens").atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    /** As if it had crashed. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
            process = null;
        }
    }

    /** As if it hung: the kernel still takes connections for it. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Process running = process;
        if (running != null) {
            try {
                run("kill", signal, String.valueOf(running.pid()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void register(DynamicPropertyRegistry registry) {
        registry.add("ovation.janus.url", () -> url().toString());
        registry.add("ovation.janus.api-secret", () -> SECRET);
        registry.add("ovation.janus.admin-key", () -> SECRET);
        registry.add("ovation.janus.room-secret", () -> SECRET);
    }

    private void render() throws IOException {
        for (String file : new String[] {
            "janus.jcfg",
            "janus.transport.websockets.jcfg",
            "janus.plugin.videoroom.jcfg",
            "janus.plugin.streaming.jcfg"
        }) {
            run(
                    RENDER.toString(),
                    CONFIG.resolve(file + ".tmpl").toString(),
                    home.resolve("etc").resolve(file).toString());
        }
    }

    private void run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "OVATION_ICE_ADDRESS",
                        Interfaces.outside().getHostAddress(),
                        "OVATION_JANUS_PORT",
                        String.valueOf(port),
                        "OVATION_JANUS_ADMIN_PORT",
                        String.valueOf(TestStack.freePort()),
                        "OVATION_JANUS_API_SECRET",
                        SECRET,
                        "OVATION_JANUS_ADMIN_SECRET",
                        SECRET,
                        "OVATION_JANUS_ADMIN_KEY",
                        SECRET,
                        "OVATION_JANUS_RTP_PORTS",
                        firstRtpPort + "-" + (firstRtpPort + 499),
                        "OVATION_STREAMING_RTP_PORTS",
                        (firstRtpPort + 500) + "-" + (firstRtpPort + 999)));
        int exit =
                builder.start().onExit().orTimeout(10, TimeUnit.SECONDS).join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
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
