package live.ovation.audience;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import live.ovation.sfu.SimulcastLayer;

/** How long it must be quiet before a layer is tried: longer with each time that it failed. */
final class ProbeWaits {

    static final Duration FIRST = Duration.ofSeconds(8);
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Map<SimulcastLayer, Duration> waits = new EnumMap<>(SimulcastLayer.class);

    Duration before(SimulcastLayer layer) {
        return waits.getOrDefault(layer, FIRST);
    }

    void failed(SimulcastLayer layer) {
        Duration doubled = before(layer).multipliedBy(2);
        waits.put(layer, doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }

    /** A layer that lasts vouches for those below it. */
    void lasted(SimulcastLayer layer) {
        waits.keySet().removeIf(each -> !Layers.isHigher(each, layer));
    }

    void forget() {
        waits.clear();
    }
}
