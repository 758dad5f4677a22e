package live.ovation.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What other modules may know of recordings. */
@Service
public class Recordings {

    private static final Logger log = LoggerFactory.getLogger(Recordings.class);

    private final ActiveRecorders active;
    private final RecordingMetrics metrics;
    private final Sinks.Many<RecordingNotice> sink = Sinks.many().multicast().directBestEffort();

    Recordings(ActiveRecorders active, RecordingMetrics metrics) {
        this.active = active;
        this.metrics = metrics;
    }

    /** What becomes of recordings on this node, as it happens. Followers that fall behind lose the oldest. */
    public Flux<RecordingNotice> changes() {
        return sink.asFlux().onBackpressureBuffer(256, BufferOverflowStrategy.DROP_OLDEST);
    }

    /** How it is with the recording of a broadcast that is not over; empty when none has begun. */
    public Mono<RecordingNotice> current(UUID streamId) {
        return Mono.justOrEmpty(active.find(streamId))
                .filter(Recorder::isKnown)
                .map(recorder -> new RecordingNotice(streamId, recorder.whyStopped() == null, recorder.whyStopped()));
    }

    void began(UUID streamId) {
        log.info("Recording {} is running", streamId);
        announce(new RecordingNotice(streamId, true, null));
    }

    void stopped(UUID streamId, StopReason reason) {
        log.error("Recording {} stopped because {}; the broadcast goes on without it", streamId, reason.sentence());
        metrics.stopped(reason);
        announce(new RecordingNotice(streamId, false, reason));
    }

    /** Together with its broadcast. */
    void ended(UUID streamId, @Nullable StopReason reason) {
        announce(new RecordingNotice(streamId, false, reason));
    }

    private synchronized void announce(RecordingNotice notice) {
        sink.tryEmitNext(notice);
    }
}
