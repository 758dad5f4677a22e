import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Players of one live stream, as many as told: each follows a picture and the sound by blocking reloads, over a connection for
 * either, and fetches every part. One thread and no more work than it takes, since it shares the machine with what it measures.
 *
 * <p>java Players.java URL SLUG PLAYERS SECONDS PID VARIANTS: PID is of the process whose CPU time is divided by (0: none), VARIANTS how
 * many of the stream's variants the players are spread over.
 */
final class Players {

    private static final long START_NS = 5_000_000_000L;
    private static final long SETTLE_NS = 5_000_000_000L;
    private static final long PATIENCE_NS = 10_000_000_000L;

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final Figures figures = new Figures();
    private final Playlists playlists = new Playlists();
    private final PriorityQueue<Start> starts = new PriorityQueue<>();
    private final Set<Track> tracks = new LinkedHashSet<>();

    private record Start(long at, Track track) implements Comparable<Start> {
        @Override
        public int compareTo(Start other) {
            return Long.compare(at, other.at);
        }
    }

    Players(InetSocketAddress server) throws IOException {
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        URI url = URI.create(args[0]);
        int count = Integer.parseInt(args[2]);
        InetSocketAddress server = new InetSocketAddress(url.getHost(), url.getPort());
        List<String> renditions = Multivariant.renditions(url, args[1], Integer.parseInt(args[5]));
        Players players = new Players(server);
        players.admit(count, renditions);
        players.run(Long.parseLong(args[3]) * 1_000_000_000L, args[4]);
    }

    /** The last rendition is the sound. */
    private void admit(int count, List<String> renditions) {
        long now = System.nanoTime();
        String sound = renditions.getLast();
        for (int i = 0; i < count; i++) {
            long at = now + ThreadLocalRandom.current().nextLong(START_NS);
            add(at, renditions.get(i % (renditions.size() - 1)));
            add(at, sound);
        }
    }

    private void add(long at, String playlist) {
        starts.add(new Start(at, new Track(playlist, this, playlists, figures)));
    }

    private void run(long measured, String pid) throws IOException {
        long begin = System.nanoTime() + START_NS + SETTLE_NS;
        while (System.nanoTime() < begin) {
            turn();
        }
        double service = cpuSeconds(pid);
        double own = cpuSeconds("self");
        figures.begin();
        long end = System.nanoTime() + measured;
        while (System.nanoTime() < end) {
            turn();
        }
        double seconds = (System.nanoTime() - end + measured) / 1e9;
        figures.print(tracks.size(), seconds, cpuSeconds(pid) - service, cpuSeconds("self") - own);
    }

    private void turn() throws IOException {
        selector.select(20);
        long now = System.nanoTime();
        while (!starts.isEmpty() && starts.peek().at() <= now) {
            Track track = starts.poll().track();
            tracks.add(track);
            track.begin();
        }
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
            ((Connection) keys.next().attachment()).ready();
        }
        sweep(now);
    }

    private long swept;

    /** Answers that never come. */
    private void sweep(long now) {
        if (now - swept < 1_000_000_000L) {
            return;
        }
        swept = now;
        List.copyOf(tracks).forEach(track -> track.giveUp(now - PATIENCE_NS));
    }

    Connection connect(Track track) throws IOException {
        return new Connection(server, selector, track);
    }

    /** Comes back after a while, as a player does after an error. */
    void later(Track track) {
        starts.add(new Start(System.nanoTime() + 500_000_000L, track));
        tracks.remove(track);
    }

    private static double cpuSeconds(String pid) throws IOException {
        if (pid.equals("0")) {
            return 0;
        }
        String stat = Files.readString(Path.of("/proc", pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
