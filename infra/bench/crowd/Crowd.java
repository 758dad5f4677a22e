import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A crowd that follows one chat while some talk at a fixed rate, whatever becomes of what they said. Every frame that anybody is sent is
 * held against what the others were sent, byte by byte, and against its place in the order.
 *
 * <p>java Crowd.java URL PID SOCKETS ROUNDS SECONDS
 */
final class Crowd {

    private static final int SPEAKERS = 8;
    private static final int TEXT = 100;
    private static final long MILLISECOND = 1_000_000L;

    final String slug = "crowd-" + Long.toString(System.nanoTime(), 36);

    private final House house;
    private final InetSocketAddress server;
    private final Selector selector;
    private final List<Peer> peers = new ArrayList<>();
    private final List<Peer> speakers = new ArrayList<>();
    /** Who was told to try again. */
    private final Set<Peer> again = new LinkedHashSet<>();
    private final Random random = new Random(1);
    /** What the first of the crowd was sent at a place, without which nobody else's can be judged. */
    private final Map<Long, byte[]> told = new HashMap<>();
    private final Map<Integer, Integer> closings = new HashMap<>();
    private final byte[] head;

    /** Who comes back by itself. */
    private Peer flooder;

    private int number;
    private long said;
    private long acknowledged;
    private long refused;
    private long deliveries;
    private long wrong;
    private long[] delays = new long[1 << 16];
    private int delayCount;

    private Crowd(URI url, String pid) throws IOException {
        house = new House(url, pid);
        server = new InetSocketAddress(url.getHost(), url.getPort());
        selector = Selector.open();
        head = ("{\"channel\":\"" + slug + "\",\"epoch\":").getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] args) throws Exception {
        Crowd crowd = new Crowd(URI.create(args[0]), args[1]);
        crowd.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        System.exit(crowd.wrong == 0 ? 0 : 1);
    }

    private void run(int sockets, int rounds, int seconds) throws Exception {
        house.channel(slug);
        memory(5 * sockets);
        System.out.println("| round | deliveries | per CPU second | of it idle | p50, ms | p99, ms | most, ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        gather(sockets);
        for (int i = 0; i < SPEAKERS; i++) {
            speakers.add(enter(house.somebody(slug)));
        }
        settle();
        measure("warm-up", 200, seconds, false);
        for (int i = 0; i < rounds; i++) {
            measure("quiet", 20, seconds, false);
            measure("hot", 200, seconds, false);
        }
        stalled(rounds, seconds);
        flood(seconds);
        reconnects(10 * sockets);
        System.out.printf(
                "| said %d, acknowledged %d, refused %d; wrong, lost, twice or out of order: %d; closed by the service: %s |%n",
                said, acknowledged, refused, wrong, closings);
    }

    /** What sockets weigh that do nothing. */
    private void memory(int sockets) throws Exception {
        gather(sockets / 10);
        settle();
        long heap = house.heapKilobytes();
        long resident = house.residentKilobytes();
        gather(sockets);
        settle();
        long heapMore = house.heapKilobytes() - heap;
        long residentMore = house.residentKilobytes() - resident;
        int more = sockets - sockets / 10;
        System.out.printf(
                "| idle sockets | %d | KiB each | heap %.1f | resident %.1f | | |%n",
                sockets, heapMore / (double) more, residentMore / (double) more);
        for (Peer peer : peers) {
            peer.drop();
        }
        peers.clear();
        turn(System.nanoTime() + 3_000 * MILLISECOND);
    }

    private Peer enter(String token) throws IOException {
        Peer peer = new Peer(this, token);
        peer.connect(selector, server, number++);
        return peer;
    }

    private void gather(int sockets) throws IOException {
        while (peers.size() < sockets) {
            for (int i = 0; i < 50 && peers.size() < sockets; i++) {
                peers.add(enter(null));
            }
            turn(System.nanoTime() + 30 * MILLISECOND);
        }
    }

    private void settle() throws IOException {
        long end = System.nanoTime() + 60_000 * MILLISECOND;
        while (peers.stream().anyMatch(peer -> !peer.open) || speakers.stream().anyMatch(peer -> !peer.open)) {
            if (System.nanoTime() > end) {
                throw new IOException("the crowd did not come in");
            }
            turn(System.nanoTime() + 50 * MILLISECOND);
        }
        turn(System.nanoTime() + 1_500 * MILLISECOND);
    }

    private double measure(String name, int rate, int seconds, boolean quietly) throws IOException {
        double idleBefore = house.cpu();
        turn(System.nanoTime() + 2_000 * MILLISECOND);
        double idle = (house.cpu() - idleBefore) / 2;
        deliveries = 0;
        delayCount = 0;
        double before = house.cpu();
        talk(rate, seconds);
        double cpu = house.cpu() - before;
        Arrays.sort(delays, 0, delayCount);
        double p99 = delay(0.99);
        if (!quietly) {
            System.out.printf(
                    "| %s, %d a second | %d | %.0f | %.0f %% | %.1f | %.1f | %.1f |%n",
                    name, rate, deliveries, deliveries / cpu, 100 * idle * seconds / cpu, delay(0.5), p99, delay(1));
        }
        return p99;
    }

    private double delay(double share) {
        return delayCount == 0 ? 0 : delays[(int) Math.min(delayCount - 1, Math.ceil(delayCount * share) - 1)] / 1e6;
    }

    /** Open loop: each message at its time. */
    private void talk(int rate, int seconds) throws IOException {
        long start = System.nanoTime();
        for (long i = 0; i < (long) rate * seconds; i++) {
            turn(start + i * 1_000_000_000L / rate);
            say(speakers.get((int) (i % SPEAKERS)));
        }
        turn(System.nanoTime() + 500 * MILLISECOND);
    }

    private void say(Peer speaker) throws IOException {
        StringBuilder text = new StringBuilder(TEXT).append(System.nanoTime()).append(' ').append(said).append(' ');
        while (text.length() < TEXT) {
            text.append((char) ('a' + text.length() % 26));
        }
        speaker.say("{\"type\":\"chat-send\",\"requestId\":\"s\",\"channel\":\"" + slug + "\",\"nonce\":\"nonce-of-message-" + said
                + "\",\"text\":\"" + text + "\"}");
        said++;
    }

    /** Others' delay beside a reader who does not read, in turns with a round without. */
    private void stalled(int rounds, int seconds) throws IOException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            without.add(measure("", 200, seconds, true));
            Peer sleeper = peers.get(i);
            sleeper.stall(true);
            with.add(measure("", 200, seconds, true));
            sleeper.stall(false);
            turn(System.nanoTime() + 500 * MILLISECOND);
            comeBack(sleeper);
        }
        settle();
        ratio("a reader who stalls", without, with);
    }

    /** Others' delay beside somebody who sends 10,000 frames a second, and comes back each time that they are thrown out. */
    private void flood(int seconds) throws IOException {
        double without = measure("", 20, seconds, true);
        flooder = enter(null);
        int from = number - 1;
        int visits = 1;
        while (!flooder.open) {
            turn(System.nanoTime() + 20 * MILLISECOND);
        }
        deliveries = 0;
        delayCount = 0;
        long start = System.nanoTime();
        long sent = 0;
        for (long i = 0; i < 20L * seconds; i++) {
            long due = start + i * 50 * MILLISECOND;
            while (System.nanoTime() < due) {
                if (flooder.gone) {
                    flooder.connect(selector, server, from);
                    visits++;
                }
                long owed = (System.nanoTime() - start) / 100_000 - sent;
                for (long k = 0; k < Math.min(owed, 200) && flooder.open && !flooder.gone; k++) {
                    flooder.say("{\"type\":\"ping\",\"requestId\":\"f\"}");
                    sent++;
                }
                turn(Math.min(due, System.nanoTime() + MILLISECOND));
            }
            say(speakers.get((int) (i % SPEAKERS)));
        }
        turn(System.nanoTime() + 500 * MILLISECOND);
        Arrays.sort(delays, 0, delayCount);
        System.out.printf("| %d frames from one, in %d s and %d sockets | | | | | | |%n", sent, seconds, visits);
        ratio("a flood of frames", List.of(without), List.of(delay(0.99)));
        if (!flooder.gone) {
            flooder.drop();
        }
    }

    private static void ratio(String beside, List<Double> without, List<Double> with) {
        double before = without.stream().mapToDouble(x -> x).average().orElse(0);
        double after = with.stream().mapToDouble(x -> x).average().orElse(0);
        System.out.printf(
                "| p99 beside %s : without | | %.2f | | %.1f : %.1f ms | | |%n", beside, after / before, after, before);
    }

    /** Sockets are cut at random and come back to where they were, while people talk. */
    private void reconnects(int times) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            turn(start + i * 2 * MILLISECOND);
            if (i % 25 == 0) {
                say(speakers.get(i / 25 % SPEAKERS));
            }
            Peer peer = peers.get(random.nextInt(peers.size()));
            if (peer.open) {
                peer.drop();
                peer.connect(selector, server, number++);
            } else {
                i--;
                start += 2 * MILLISECOND;
            }
        }
        settle();
        long last = peers.stream().mapToLong(peer -> peer.seq).max().orElse(0);
        long behind = peers.stream().filter(peer -> peer.seq != last).count();
        wrong += behind;
        System.out.printf(
                "| %d reconnects in %.0f s | behind at the end: %d | | | | | |%n",
                times, (System.nanoTime() - start) / 1e9, behind);
    }

    private void comeBack(Peer peer) throws IOException {
        if (!peer.gone) {
            peer.drop();
        }
        peer.stalled = false;
        peer.connect(selector, server, number++);
    }

    /** Serves the sockets until it is time. */
    private void turn(long until) throws IOException {
        do {
            long left = until - System.nanoTime();
            if (left > MILLISECOND) {
                selector.select(left / MILLISECOND);
            } else {
                selector.selectNow();
            }
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isValid()) {
                    ((Peer) key.attachment()).ready();
                }
            }
            selector.selectedKeys().clear();
            for (Peer peer : again) {
                comeBack(peer);
            }
            again.clear();
        } while (System.nanoTime() < until);
    }

    void ended(Peer peer) {
        closings.merge(0, 1, Integer::sum);
        if (!peer.open && peer != flooder) {
            again.add(peer);
        }
    }

    void closed(Peer peer, int code) {
        closings.merge(code, 1, Integer::sum);
    }

    void heard(Peer peer, byte[] bytes, int start, int length) throws IOException {
        if (length > head.length && Arrays.equals(bytes, start, start + head.length, head, 0, head.length)) {
            event(peer, bytes, start, length);
        } else {
            other(peer, new String(bytes, start, length, StandardCharsets.UTF_8));
        }
    }

    private void event(Peer peer, byte[] bytes, int start, int length) {
        int at = start + head.length;
        long epoch = digits(bytes, at);
        long seq = digits(bytes, at + width(bytes, at) + ",\"seq\":".length());
        // a new one begins anywhere; from there on each has the next place
        if (peer.epoch != 0 && (peer.epoch != epoch || peer.seq + 1 != seq)) {
            wrong++;
        }
        peer.epoch = epoch;
        peer.seq = seq;
        byte[] first = told.get(seq);
        if (first == null) {
            told.put(seq, Arrays.copyOfRange(bytes, start, start + length));
            told.remove(seq - 20_000);
        } else if (!Arrays.equals(first, 0, first.length, bytes, start, start + length)) {
            wrong++;
        }
        deliveries++;
        delayed(bytes, start, length);
    }

    private void delayed(byte[] bytes, int start, int length) {
        // the text is the last field: its first word is when it was said
        int text = start + length - TEXT - "\"}".length();
        if (delayCount == delays.length) {
            delays = Arrays.copyOf(delays, delays.length * 2);
        }
        delays[delayCount++] = System.nanoTime() - digits(bytes, text);
    }

    private void other(Peer peer, String message) throws IOException {
        if (message.startsWith("{\"type\":\"chat-opened\"")) {
            if (peer.epoch != 0 && message.contains("\"reload\":true")) {
                // who slept through more than the service keeps is told so, and begins anew
                wrong += peer.slept ? 0 : 1;
                peer.epoch = 0;
            }
            peer.open = true;
        } else if (message.startsWith("{\"type\":\"chat-sent\"")) {
            acknowledged++;
        } else if (message.startsWith("{\"type\":\"problem\"") && message.contains("\"unavailable\"") && !peer.open) {
            // a service that has just started: people try again
            again.add(peer);
        } else if (message.startsWith("{\"type\":\"problem\"") && !message.contains("\"f\"") && !message.contains("rate-limited")) {
            refused++;
            if (refused < 5) {
                System.err.println(message);
            }
        }
    }

    private static long digits(byte[] bytes, int at) {
        long value = 0;
        for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static int width(byte[] bytes, int at) {
        int end = at;
        while (bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end - at;
    }
}
