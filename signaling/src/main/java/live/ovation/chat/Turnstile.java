package live.ovation.chat;

import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells who comes into chats on this node, for who counts them. */
@Service
public class Turnstile {

    /** Who comes while so many are being looked at is not counted. */
    private static final int MOST_WAITING = 1024;

    private final Sinks.Many<Arrival> arrived = Sinks.many().multicast().directBestEffort();

    Turnstile() {}

    /** Somebody with an account, who does not moderate here. */
    public record Arrival(UUID channelId, UUID accountId) {}

    public Flux<Arrival> arrivals() {
        return arrived.asFlux().onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.DROP_LATEST);
    }

    synchronized void pass(UUID channelId, UUID accountId) {
        arrived.tryEmitNext(new Arrival(channelId, accountId));
    }
}
