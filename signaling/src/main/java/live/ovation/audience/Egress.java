package live.ovation.audience;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** What viewers on the floor say that they receive. */
@Component
class Egress {

    /** Taken for granted of who has said nothing yet: a high layer of 720 lines. */
    private static final long USUAL = 1_600_000;

    private static final int ENOUGH = 8;

    private final ConcurrentMap<String, Long> byMedia = new ConcurrentHashMap<>();

    void report(String mediaId, long bitsPerSecond) {
        byMedia.put(mediaId, bitsPerSecond);
    }

    void forget(String mediaId) {
        byMedia.remove(mediaId);
    }

    /** Of all together, bit/s. */
    long total() {
        return byMedia.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What one more viewer is expected to cost, bit/s. */
    long perViewer() {
        int known = byMedia.size();
        return known < ENOUGH ? USUAL : Math.max(100_000, total() / known);
    }
}
