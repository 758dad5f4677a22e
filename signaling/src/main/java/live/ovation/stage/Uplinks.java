package live.ovation.stage;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The publishers' own part of the delay, per stream. */
@Component
class Uplinks {

    private final ConcurrentMap<UUID, Integer> delays = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> changed = Sinks.many().multicast().directBestEffort();

    @Nullable
    Integer of(UUID streamId) {
        return delays.get(streamId);
    }

    Flux<UUID> changes() {
        return changed.asFlux().onBackpressureLatest();
    }

    synchronized void report(UUID streamId, int uplinkMs) {
        delays.put(streamId, uplinkMs);
        changed.tryEmitNext(streamId);
    }

    void forget(UUID streamId) {
        delays.remove(streamId);
    }
}
