import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the door takes and what it keeps from the house: logins and token checks a second, one after the other; then a flood of wrong
 * logins beside somebody who looks at what is live, in turns with somebody who looks alone. The service must trust this machine as a proxy.
 *
 * <p>java Logins.java URL PID ROUNDS LOGINS_PER_SECOND
 */
final class Logins {

    private static final long SECOND = 1_000_000_000L;
    private static final int ACCOUNTS = 40;
    private static final long ROUND = 8 * SECOND;
    private static final long LOOK_EVERY = SECOND / 100;
    private static final String PASSWORD = "seven-grey-otters-juggle";

    private final InetSocketAddress server;
    private final Path status;
    private final String run = Long.toString(System.nanoTime(), 36);

    private Logins(URI url, String pid) {
        this.server = new InetSocketAddress(url.getHost(), url.getPort());
        this.status = Path.of("/proc", pid, "status");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Logins(URI.create(args[0]), args[1]).run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private void run(int rounds, int rate) throws IOException, InterruptedException {
        try (Client client = new Client(server)) {
            for (int i = 0; i < ACCOUNTS; i++) {
                client.post("/api/v1/auth/register", json(email(i), PASSWORD, ",\"displayName\":\"Bench\""));
            }
            String token = client.post("/api/v1/auth/login", json(email(0), PASSWORD, "")).body().split("\"")[3];
            System.out.printf("| RSS before, MB | %d |%n", megabytes());
            closed("logins", 8, (c, n) -> kind(c.post("/api/v1/auth/login", json(email((int) (n % ACCOUNTS)), PASSWORD, ""))));
            closed("token checks", 16, (c, n) -> kind(c.get("/api/v1/me", token)));
        }
        flood(rounds, rate);
        System.out.printf("| RSS after, MB | %d |%n", megabytes());
    }

    /** As many as are answered in a while, by so many who each wait for their answer. */
    private void closed(String what, int senders, Sender.Act act) throws InterruptedException {
        Tally tally = new Tally();
        long end = System.nanoTime() + ROUND;
        AtomicLong number = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            threads.add(Thread.ofVirtual().start(() -> Sender.send(server, act, tally, number, 0, SECOND, end)));
        }
        join(threads);
        System.out.printf(
                "| %s a second | %.0f (p50 %.1f ms, p99 %.1f ms; %s) |%n",
                what, tally.of("200") * 1.0 * SECOND / ROUND, tally.percentile(0.5), tally.percentile(0.99), tally.kinds());
    }

    private void flood(int rounds, int rate) throws IOException, InterruptedException {
        Tally alone = new Tally();
        Tally beside = new Tally();
        Tally flooded = new Tally();
        try (Flood flood = new Flood(server, rate, ROUND)) {
            flood.round(new Tally());
            look(new Tally());
            for (int round = 0; round < rounds; round++) {
                look(alone);
                flood.begin();
                look(beside);
                flood.end(flooded);
            }
        }
        double ratio = beside.percentile(0.99) / alone.percentile(0.99);
        System.out.printf("| /api/v1/live alone, p50 and p99, ms | %.1f, %.1f (%s) |%n", alone.percentile(0.5), alone.percentile(0.99), alone.kinds());
        System.out.printf("| beside the flood, p50 and p99, ms | %.1f, %.1f (%s) |%n", beside.percentile(0.5), beside.percentile(0.99), beside.kinds());
        System.out.printf("| p99 beside : alone (aim: 2 at the most) | %.2f |%n", ratio);
        System.out.printf("| logins sent in the flood, a second | %.0f of %d (%s) |%n", flooded.count() * 1.0 * SECOND / (ROUND * rounds), rate, flooded.kinds());
    }

    private void look(Tally tally) throws InterruptedException {
        long begin = System.nanoTime();
        Thread looker = Thread.ofPlatform().start(() ->
                Sender.send(server, (c, n) -> kind(c.get("/api/v1/live", "")), tally, new AtomicLong(), begin, LOOK_EVERY, begin + ROUND));
        looker.join();
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static String kind(Client.Answer answer) {
        return String.valueOf(answer.status());
    }

    private String email(int i) {
        return "bench" + i + "-" + run + "@example.org";
    }

    private static String json(String email, String password, String more) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"" + more + "}";
    }

    private long megabytes() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
