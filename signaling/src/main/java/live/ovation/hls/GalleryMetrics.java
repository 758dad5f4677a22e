package live.ovation.hls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What an operator watches of the gallery. */
@Component
class GalleryMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Rendition, Counter> served = new EnumMap<>(Rendition.class);
    private final Counter parts;
    private final Counter late;
    private final Counter restarts;

    GalleryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.parts =
                Counter.builder("ovation.hls.parts").description("Parts cut").register(registry);
        this.late = Counter.builder("ovation.hls.parts.late")
                .description("Parts that lasted longer than the part target, since frames came too late")
                .register(registry);
        this.restarts = Counter.builder("ovation.hls.encoder.restarts")
                .description("Encoders that ended by themselves and were started again")
                .register(registry);
        Gauge.builder("ovation.hls.waiting", waiting, AtomicInteger::get)
                .description("Requests that wait for a part or a playlist")
                .register(registry);
        for (Rendition rendition : Rendition.values()) {
            served.put(
                    rendition,
                    Counter.builder("ovation.hls.served")
                            .description("Media that was sent to viewers")
                            .baseUnit("bytes")
                            .tag("rendition", rendition.path())
                            .register(registry));
        }
    }

    /** @param bytes held in the memory windows of all streams */
    void watch(Supplier<Number> bytes, Supplier<Number> streams, Supplier<Number> transcoded) {
        Gauge.builder("ovation.hls.transcoded", transcoded)
                .description("Streams whose picture is encoded anew, each of which takes much of a core")
                .register(registry);
        Gauge.builder("ovation.hls.memory", bytes)
                .description("Media held in memory for all streams")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("ovation.hls.streams", streams)
                .description("Streams that have a gallery")
                .register(registry);
    }

    void cut(Part part) {
        parts.increment();
        if (part.duration() > PartCutter.PART_TARGET) {
            late.increment();
        }
    }

    void restarted() {
        restarts.increment();
    }

    void served(Rendition rendition, int bytes) {
        Counter counter = served.get(rendition);
        if (counter != null) {
            counter.increment(bytes);
        }
    }

    /** The number that wait now, with this one. */
    int waits() {
        return waiting.incrementAndGet();
    }

    void waitsNoMore() {
        waiting.decrementAndGet();
    }
}
