import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Answers by their status, and how long each took. */
final class Tally {

    private final Map<String, Integer> kinds = new TreeMap<>();
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(String kind, long took) {
        kinds.merge(kind, 1, Integer::sum);
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    synchronized int of(String kind) {
        return kinds.getOrDefault(kind, 0);
    }

    synchronized String kinds() {
        return kinds.toString().replaceAll("[{}]", "").replace("=", ": ");
    }

    /** In milliseconds. */
    synchronized double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
    }
}
