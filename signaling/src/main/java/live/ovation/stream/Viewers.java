package live.ovation.stream;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** How many are watching each channel on this node, from whichever seat. */
@Component
public class Viewers {

    private final ConcurrentMap<UUID, Integer> counts = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> changed = Sinks.many().multicast().directBestEffort();

    public int of(UUID channelId) {
        return counts.getOrDefault(channelId, 0);
    }

    /** The ids of channels whose count has changed. */
    public Flux<UUID> changes() {
        return changed.asFlux().onBackpressureBuffer(1024, BufferOverflowStrategy.DROP_OLDEST);
    }

    public void set(UUID channelId, int count) {
        Integer before = count == 0 ? counts.remove(channelId) : counts.put(channelId, count);
        if (before == null ? count > 0 : before != count) {
            announce(channelId);
        }
    }

    private synchronized void announce(UUID channelId) {
        changed.tryEmitNext(channelId);
    }
}
