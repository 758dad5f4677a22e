import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Guesses at the door from many addresses, in a process of its own that takes what processor the others leave: strangers bring their own,
 * and what they do with it must neither slow down the service nor who measures.
 *
 * <p>java Flood.java URL LOGINS_PER_SECOND NANOSECONDS: a round for each line that it reads, and a line with what was answered.
 */
final class Flood implements AutoCloseable {

    private static final int SENDERS = 96;
    private static final long SECOND = 1_000_000_000L;
    private static final String NICENESS = "15";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    Flood(InetSocketAddress server, int rate, long round) throws IOException {
        String url = "http://" + server.getHostString() + ":" + server.getPort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String here = System.getProperty("bench.here") + "/Flood.java";
        process = new ProcessBuilder(
                        "nice", "-n", NICENESS, java, "-XX:+UseSerialGC", "-Xmx128m",
                        here, url, Integer.toString(rate), Long.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void begin() {
        orders.println();
    }

    /** Waits for the end of the round that has begun, and adds what was answered in it. */
    void end(Tally tally) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the flood has ended");
        }
        for (String kind : line.split(",")) {
            String[] parts = kind.strip().split(": ");
            for (int i = Integer.parseInt(parts[1]); i > 0; i--) {
                tally.add(parts[0], 0);
            }
        }
    }

    void round(Tally tally) throws IOException {
        begin();
        end(tally);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        URI url = URI.create(args[0]);
        var server = new InetSocketAddress(url.getHost(), url.getPort());
        int rate = Integer.parseInt(args[1]);
        long round = Long.parseLong(args[2]);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            Tally tally = new Tally();
            flood(server, rate, round, tally);
            System.out.println(tally.kinds());
        }
    }

    /** Sends at its times whatever the answers do, as far as senders are free; every stranger has an address and a name of their own. */
    private static void flood(InetSocketAddress server, int rate, long round, Tally tally) throws InterruptedException {
        String run = Long.toString(System.nanoTime(), 36);
        AtomicLong slots = new AtomicLong();
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> Sender.send(
                    server, (c, n) -> guess(c, "stranger" + n + run), tally, slots, begin, SECOND / rate, begin + round)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static String guess(Client client, String name) throws IOException {
        String body = "{\"email\":\"" + name + "@example.org\",\"password\":\"seven-grey-otters-juggle\"}";
        return String.valueOf(client.post("/api/v1/auth/login", body).status());
    }
}
