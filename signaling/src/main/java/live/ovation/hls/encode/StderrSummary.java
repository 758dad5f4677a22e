package live.ovation.hls.encode;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process complained of: each complaint once, with how often it came, since a bad stream can make thousands of them. */
final class StderrSummary {

    private static final Logger log = LoggerFactory.getLogger(StderrSummary.class);
    private static final int KINDS = 8;
    private static final int LONGEST = 200;

    private final String name;
    private final Map<String, Integer> complaints = new LinkedHashMap<>();

    StderrSummary(String name) {
        this.name = name;
    }

    synchronized void add(String line) {
        String kind = line.replaceAll("0x[0-9a-f]+|\\d+", "#").strip();
        if (!kind.isEmpty() && (complaints.containsKey(kind) || complaints.size() < KINDS)) {
            complaints.merge(kind.substring(0, Math.min(kind.length(), LONGEST)), 1, Integer::sum);
        }
    }

    synchronized void report() {
        if (!complaints.isEmpty()) {
            log.info("Encoder {} said: {}", name, complaints);
            complaints.clear();
        }
    }
}
