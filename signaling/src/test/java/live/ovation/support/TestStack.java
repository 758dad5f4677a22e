package live.ovation.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import redis.embedded.RedisServer;

/** PostgreSQL, Redis and Janus for the tests of one JVM: real ones, started when first needed, gone with the JVM. */
public final class TestStack {

    public static final String FIRST_ADMIN_TOKEN = "the-secret-of-the-house";

    /** The address of loopback that counts as a reverse proxy. */
    public static final String TRUSTED_PROXY = "127.0.0.9";

    /** Several JVMs run tests at a time. */
    private static final int FORK = Integer.getInteger("ovation.test.fork", 1);

    private static final Path FOLDER = Path.of("target", "test-stack-" + FORK);
    private static final int RTP_PORTS_OF_A_FORK = 3000;
    private static final TestStack STACK = new TestStack();

    private final EmbeddedPostgres postgres;
    private final int redisPort = freePort();
    private final JanusProcess janus;
    private final RtmpProcess rtmp = new RtmpProcess();
    private final GreenMail letterBox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final HouseNextDoor houseNextDoor = new HouseNextDoor();
    private final ReactiveStringRedisTemplate template;

    private TestStack() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
            RedisServer redis = RedisServer.newRedisServer()
                    .port(redisPort)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            LettuceConnectionFactory connection = new LettuceConnectionFactory("127.0.0.1", redisPort);
            // connecting waits, which no event loop may
            connection.setEagerInitialization(true);
            connection.afterPropertiesSet();
            connection.start();
            template = new ReactiveStringRedisTemplate(connection);
            letterBox.start();
            janus = new JanusProcess(26_000 + RTP_PORTS_OF_A_FORK * (FORK - 1));
            janus.start();
            rtmp.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points the application at the stack. */
    public static void register(DynamicPropertyRegistry registry) {
        String database = "postgresql://127.0.0.1:" + STACK.postgres.getPort() + "/postgres";
        registry.add("spring.r2dbc.url", () -> "r2dbc:" + database);
        registry.add("spring.flyway.url", () -> "jdbc:" + database);
        for (String user : new String[] {"spring.r2dbc.username", "spring.flyway.user"}) {
            registry.add(user, () -> "postgres");
        }
        for (String password : new String[] {"spring.r2dbc.password", "spring.flyway.password"}) {
            registry.add(password, () -> "postgres");
        }
        registry.add("spring.data.redis.url", () -> "redis://127.0.0.1:" + STACK.redisPort + "/0");
        registry.add("ovation.web.trusted-proxies", () -> TRUSTED_PROXY);
        registry.add("ovation.outbound.allowed-networks", () -> "127.0.0.1/32");
        registry.add("ovation.outbound.allow-unencrypted", () -> "true");
        registry.add("ovation.account.jwt-key-file", () -> FOLDER.resolve("jwt-key.json"));
        registry.add(
                "ovation.secret-key-file", () -> FOLDER.resolve("secret-key").toString());
        registry.add(
                "ovation.mail.smtp",
                () -> "smtp://127.0.0.1:" + STACK.letterBox.getSmtp().getPort());
        registry.add("ovation.account.first-admin-token", () -> FIRST_ADMIN_TOKEN);
        registry.add("ovation.picture.folder", () -> FOLDER.resolve("media"));
        registry.add("ovation.recording.folder", () -> FOLDER.resolve("recordings"));
        registry.add("ovation.turn.urls", () -> "turn:192.0.2.1:3478?transport=udp");
        registry.add("ovation.turn.secret", () -> "turn-rest-secret");
        STACK.janus.register(registry);
        STACK.rtmp.register(registry);
        STACK.houseNextDoor.register(registry);
    }

    public static JanusProcess janus() {
        return STACK.janus;
    }

    public static RtmpProcess rtmp() {
        return STACK.rtmp;
    }

    /** Another house that people may sign in by; not open yet. */
    public static HouseNextDoor houseNextDoor() {
        return STACK.houseNextDoor;
    }

    /** The SMTP server that all letters go to. */
    public static GreenMail letterBox() {
        return STACK.letterBox;
    }

    /** For tests that need Redis and not the application. */
    public static ReactiveStringRedisTemplate redis() {
        return STACK.template;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(RedisServer redis) {
        janus.kill();
        rtmp.kill();
        letterBox.stop();
        houseNextDoor.close();
        try {
            redis.stop();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
