package live.ovation.health;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells who follows how broadcasts do. */
@Component
class HealthNews {

    private static final int ALERTS_LAG = 64;

    private final Sinks.Many<HealthUpdate> updates = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<HealthAlert> alerts = Sinks.many().multicast().directBestEffort();

    /** Of one channel; who falls behind gets the latest. */
    Flux<HealthUpdate> updates(UUID channelId) {
        return updates.asFlux()
                .filter(update -> update.channelId().equals(channelId))
                .onBackpressureLatest();
    }

    /** Of one channel; who falls behind loses the oldest. */
    Flux<HealthAlert> alerts(UUID channelId) {
        return alerts.asFlux()
                .filter(alert -> alert.channelId().equals(channelId))
                .onBackpressureBuffer(ALERTS_LAG, BufferOverflowStrategy.DROP_OLDEST);
    }

    /** Called by one thread at a time, as {@link #alert} is. */
    void update(HealthUpdate update) {
        updates.tryEmitNext(update);
    }

    void alert(HealthAlert alert) {
        alerts.tryEmitNext(alert);
    }
}
