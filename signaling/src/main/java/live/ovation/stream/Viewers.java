package live.ovation.stream;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** How many are watching each stream on this node. */
@Component
public class Viewers {

    private final ConcurrentMap<UUID, Integer> counts = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> changed = Sinks.many().multicast().directBestEffort();

    public int of(UUID streamId) {
        return counts.getOrDefault(streamId, 0);
    }

    /** The ids of streams whose count has changed. */
    public Flux<UUID> changes() {
        return changed.asFlux().onBackpressureLatest();
    }

    public void arrived(UUID streamId) {
        counts.merge(streamId, 1, Integer::sum);
        announce(streamId);
    }

    public void left(UUID streamId) {
        counts.computeIfPresent(streamId, (id, count) -> count > 1 ? count - 1 : null);
        announce(streamId);
    }

    private synchronized void announce(UUID streamId) {
        changed.tryEmitNext(streamId);
    }
}
