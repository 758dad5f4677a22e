import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts and times of what was answered since {@link #begin}. */
final class Figures {

    private static final Instant STARTED = Instant.now();
    private static final long STARTED_NS = System.nanoTime();
    private static final double STARTED_MS = STARTED.getEpochSecond() * 1000.0 + STARTED.getNano() / 1e6;

    private record Waited(String folder, long msn, int part) {}

    private boolean counting;
    private final Times reloads = new Times();
    private final Times parts = new Times();
    private final Times waits = new Times();
    private final Map<Waited, Double> last = new HashMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    /** Unix ms with a fraction. */
    static double nowMs() {
        return STARTED_MS + (System.nanoTime() - STARTED_NS) / 1e6;
    }

    void begin() {
        counting = true;
    }

    void error(String kind) {
        errors.merge(kind, 1, Integer::sum);
    }

    void answer(boolean reload, double ms) {
        if (counting) {
            (reload ? reloads : parts).add(ms);
        }
    }

    /** From a part being cut to one who had waited for it having the playlist. */
    void waited(String folder, long msn, int part, double ms) {
        if (counting) {
            waits.add(ms);
            last.merge(new Waited(folder, msn, part), ms, Math::max);
        }
    }

    void print(int tracks, double seconds, double service, double own) {
        long requests = reloads.count + parts.count;
        Times lasts = new Times();
        last.values().forEach(lasts::add);
        System.out.println("| ms                               |     p50 |     p95 |     p99 |     max |       n |");
        System.out.println("|----------------------------------|--------:|--------:|--------:|--------:|--------:|");
        waits.row("part cut to a waiter answered");
        lasts.row("part cut to its last waiter");
        reloads.row("playlist asked to answered");
        parts.row("part asked to answered");
        System.out.printf("requests: %d in %.1f s, %.0f a second, from %d connections%n", requests, seconds, requests / seconds, tracks);
        if (service > 0) {
            System.out.printf(
                    "requests for each CPU second of the service: %.0f (%.2f cores; the players took %.2f)%n",
                    requests / service, service / seconds, own / seconds);
        } else {
            System.out.printf("the players took %.2f cores%n", own / seconds);
        }
        int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("errors: " + failed + (failed == 0 ? "" : " " + errors));
    }

    private static final class Times {

        private double[] values = new double[1024];
        private int count;

        void add(double ms) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = ms;
        }

        void row(String what) {
            Arrays.sort(values, 0, count);
            System.out.printf(
                    "| %-32s | %7.1f | %7.1f | %7.1f | %7.1f | %7d |%n", what, at(50), at(95), at(99), at(100), count);
        }

        private double at(int percent) {
            return count == 0 ? Double.NaN : values[Math.max(0, (int) Math.ceil(percent / 100.0 * count) - 1)];
        }
    }
}
