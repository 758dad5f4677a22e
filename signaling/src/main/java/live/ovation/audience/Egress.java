package live.ovation.audience;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.sfu.Media;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What viewers on the floor say that they receive. */
@Component
class Egress {

    /** Taken for granted of who has said nothing yet: a high layer of 720 lines. */
    private static final long USUAL = 1_600_000;

    private static final int ENOUGH = 8;
    private static final long LEAST = 100_000;
    /** How much a report changes what the highest layer of a room is taken to be. */
    private static final double FRESH = 0.1;

    private final ConcurrentMap<String, Flow> byMedia = new ConcurrentHashMap<>();
    /** What the highest layer of a room takes, bit/s. */
    private final ConcurrentMap<String, Double> highest = new ConcurrentHashMap<>();
    /** Counted rather than searched for, since a whole room may leave at once. */
    private final ConcurrentMap<String, Integer> viewers = new ConcurrentHashMap<>();

    Egress(MeterRegistry registry) {
        Gauge.builder("ovation.floor.egress", this, Egress::total)
                .description("What the floor says that it receives")
                .baseUnit("bit/s")
                .register(registry);
        Gauge.builder("ovation.floor.egress.saved", this, Egress::saved)
                .description("What the floor would receive more if everybody got the highest layer")
                .baseUnit("bit/s")
                .register(registry);
    }

    private record Flow(String room, SimulcastLayer layer, long bitsPerSecond) {}

    void report(Media media, SimulcastLayer layer, long bitsPerSecond) {
        Flow before = byMedia.put(media.id(), new Flow(media.room(), layer, bitsPerSecond));
        if (before == null) {
            viewers.merge(media.room(), 1, Integer::sum);
        }
        if (layer == SimulcastLayer.HIGH && bitsPerSecond > 0) {
            highest.merge(media.room(), (double) bitsPerSecond, (was, now) -> was + FRESH * (now - was));
        }
    }

    void forget(String mediaId) {
        Flow gone = byMedia.remove(mediaId);
        if (gone != null && viewers.computeIfPresent(gone.room(), Egress::oneLess) == null) {
            highest.remove(gone.room());
        }
    }

    /** Of all together, bit/s. */
    long total() {
        return byMedia.values().stream().mapToLong(Flow::bitsPerSecond).sum();
    }

    /** What lower layers save, bit/s; where nobody has had the highest one yet, nothing is known to be saved. */
    long saved() {
        return byMedia.values().stream().mapToLong(this::savedBy).sum();
    }

    /** What one more viewer is expected to cost, bit/s: the median, which nobody moves by telling lies. Costs a sort. */
    long perViewer() {
        long[] told = byMedia.values().stream()
                .mapToLong(Flow::bitsPerSecond)
                .sorted()
                .toArray();
        return told.length < ENOUGH ? USUAL : Math.max(LEAST, told[told.length / 2]);
    }

    private static @Nullable Integer oneLess(String room, Integer viewers) {
        return viewers == 1 ? null : Integer.valueOf(viewers - 1);
    }

    private long savedBy(Flow flow) {
        Double most = highest.get(flow.room());
        return flow.layer() == SimulcastLayer.HIGH || most == null
                ? 0
                : Math.max(0, most.longValue() - flow.bitsPerSecond());
    }
}
