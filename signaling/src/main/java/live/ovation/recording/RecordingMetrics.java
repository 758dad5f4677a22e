package live.ovation.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import live.ovation.hls.GalleryEvent;
import org.springframework.stereotype.Component;

/** Recordings in numbers, for Prometheus. */
@Component
class RecordingMetrics {

    private final MeterRegistry meters;
    private final Counter bytes;
    private final Timer latency;

    RecordingMetrics(MeterRegistry meters, ActiveRecorders active) {
        this.meters = meters;
        this.bytes = Counter.builder("ovation.recording.written")
                .baseUnit("bytes")
                .description("media that recordings have written")
                .register(meters);
        this.latency = Timer.builder("ovation.recording.write")
                .description("how long one part took to be written")
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("ovation.recording.open", active, ActiveRecorders::writing)
                .description("recordings that are being written")
                .register(meters);
        Gauge.builder("ovation.recording.queue", active, ActiveRecorders::waiting)
                .baseUnit("bytes")
                .description("media that waits for the disk")
                .register(meters);
    }

    Timer latency() {
        return latency;
    }

    void written(GalleryEvent event) {
        if (event instanceof GalleryEvent.PartMade made) {
            bytes.increment(made.part().bytes().size());
        }
    }

    void stopped(StopReason reason) {
        meters.counter("ovation.recording.stopped", "reason", reason.word()).increment();
    }
}
