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
    private static final int SENDERS = 96;
    private static final long ROUND = 8 * SECOND;
    private static final long LOOK_EVERY = SECOND / 100;
    private static final String PASSWORD = "seven-grey-otters-juggle";

    private final InetSocketAddress server;
    private final Path status;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicLong strangers = new AtomicLong();

    /** One thing to do over and over; its kind of answer. */
    private interface Act {
        String once(Client client, long number) throws IOException;
    }

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
    private void closed(String what, int senders, Act act) throws InterruptedException {
        Tally tally = new Tally();
        long end = System.nanoTime() + ROUND;
        AtomicLong number = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            threads.add(Thread.ofVirtual().start(() -> send(act, tally, number, 0, SECOND, end)));
        }
        join(threads);
        System.out.printf(
                "| %s a second | %.0f (p50 %.1f ms, p99 %.1f ms; %s) |%n",
                what, tally.of("200") * 1.0 * SECOND / ROUND, tally.percentile(0.5), tally.percentile(0.99), tally.kinds());
    }

    private void flood(int rounds, int rate) throws InterruptedException {
        Tally alone = new Tally();
        Tally beside = new Tally();
        Tally flooded = new Tally();
        look(new Tally());
        for (int round = 0; round < rounds; round++) {
            look(alone);
            long end = System.nanoTime() + ROUND;
            List<Thread> senders = senders(rate, flooded, end);
            look(beside);
            join(senders);
        }
        double ratio = beside.percentile(0.99) / alone.percentile(0.99);
        System.out.printf("| /api/v1/live alone, p50 and p99, ms | %.1f, %.1f (%s) |%n", alone.percentile(0.5), alone.percentile(0.99), alone.kinds());
        System.out.printf("| beside the flood, p50 and p99, ms | %.1f, %.1f (%s) |%n", beside.percentile(0.5), beside.percentile(0.99), beside.kinds());
        System.out.printf("| p99 beside : alone (aim: 2 at the most) | %.2f |%n", ratio);
        System.out.printf("| logins sent in the flood, a second | %.0f of %d (%s) |%n", flooded.count() * 1.0 * SECOND / (ROUND * rounds), rate, flooded.kinds());
    }

    /** Sends at its times whatever the answers do, as far as senders are free; every stranger has an address and a name of their own. */
    private List<Thread> senders(int rate, Tally tally, long end) {
        AtomicLong slots = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        Act guess = (c, n) -> kind(c.post("/api/v1/auth/login", json("stranger" + strangers.incrementAndGet() + run + "@example.org", PASSWORD, "")));
        long begin = System.nanoTime();
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> send(guess, tally, slots, begin, SECOND / rate, end)));
        }
        return threads;
    }

    private void look(Tally tally) throws InterruptedException {
        long begin = System.nanoTime();
        Thread looker = Thread.ofPlatform().start(() ->
                send((c, n) -> kind(c.get("/api/v1/live", "")), tally, new AtomicLong(), begin, LOOK_EVERY, begin + ROUND));
        looker.join();
    }

    /** Every act has a time, {@code gap} after the one before; one that is late is done at once. Without a beginning all are late. */
    private void send(Act act, Tally tally, AtomicLong slots, long begin, long gap, long end) {
        try (Client client = new Client(server)) {
            while (System.nanoTime() < end) {
                long slot = slots.getAndIncrement();
                long wait = begin == 0 ? 0 : begin + slot * gap - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                long from = System.nanoTime();
                tally.add(outcome(act, client, slot), System.nanoTime() - from);
            }
        } catch (IOException e) {
            tally.add("broken", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String outcome(Act act, Client client, long number) {
        try {
            return act.once(client, number);
        } catch (IOException e) {
            return "no answer";
        }
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
