package live.ovation.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real OpenID Connect provider that vouches for people: {@code web-client/e2e/support/houseNextDoor.mjs} says how. */
public final class HouseNextDoor {

    private static final Path WEB_CLIENT = Path.of("..", "web-client");
    private static final String OURS = "http://localhost:8080";
    private static final String SECRET = "only-for-tests";

    private final int port = TestStack.freePort();
    private final int nobodyHere = TestStack.freePort();
    private @Nullable Process process;

    HouseNextDoor() {}

    /** Opens it, if it is not; it is needed by few tests. */
    public synchronized void open() {
        if (process != null) {
            return;
        }
        if (!Files.isDirectory(WEB_CLIENT.resolve("node_modules/oidc-provider"))) {
            throw new IllegalStateException("oidc-provider is missing: run `npm ci` in web-client first");
        }
        try {
            Process node = new ProcessBuilder("node", "e2e/support/houseNextDoor.mjs", String.valueOf(port), OURS)
                    .directory(WEB_CLIENT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = node;
            awaitOpen(node.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** The house by OpenID Connect, as a public client, and as GitHub would have it; and one that is never there. */
    void register(DynamicPropertyRegistry registry) {
        add(registry, "house", "name", "House next door");
        add(registry, "house", "issuer", issuer());
        add(registry, "house", "client-id", "ovation");
        add(registry, "house", "client-secret", SECRET);
        add(registry, "pavilion", "issuer", issuer());
        add(registry, "pavilion", "client-id", "ovation-public");
        add(registry, "hub", "client-id", "ovation-hub");
        add(registry, "hub", "client-secret", SECRET);
        add(registry, "hub", "authorization-uri", issuer() + "/auth");
        add(registry, "hub", "token-uri", issuer() + "/token");
        add(registry, "hub", "user-info-uri", issuer() + "/hub/user");
        add(registry, "hub", "emails-uri", issuer() + "/hub/emails");
        add(registry, "hub", "subject-attribute", "id");
        add(registry, "hub", "scopes", "read:user,user:email");
        add(registry, "ruin", "issuer", "http://127.0.0.1:" + nobodyHere);
        add(registry, "ruin", "client-id", "ovation");
    }

    private static void add(DynamicPropertyRegistry registry, String provider, String key, String value) {
        registry.add("ovation.account.providers." + provider + "." + key, () -> value);
    }

    private static void awaitOpen(BufferedReader output) throws IOException {
        String line = output.readLine();
        if (line == null || !line.contains("is open")) {
            throw new IllegalStateException("the house next door did not open: " + line);
        }
    }
}
