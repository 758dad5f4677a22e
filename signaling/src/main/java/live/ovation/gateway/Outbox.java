package live.ovation.gateway;

import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What waits to go out on one socket. Bounded: a reader who does not keep up is closed, never waited for. */
final class Outbox {

    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "too slow");

    private static final int MOST_WAITING = 512;

    private final Sinks.Many<String> messages =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));
    private final Sinks.One<CloseStatus> closing = Sinks.one();
    private volatile boolean isClosing;

    synchronized void send(String message) {
        if (messages.tryEmitNext(message) == Sinks.EmitResult.FAIL_OVERFLOW) {
            close(TOO_SLOW);
        }
    }

    void close(CloseStatus status) {
        isClosing = true;
        closing.tryEmitValue(status);
    }

    boolean isClosing() {
        return isClosing;
    }

    Flux<String> messages() {
        return messages.asFlux();
    }

    /** Emits when the socket is to be closed from this side. */
    Mono<CloseStatus> closing() {
        return closing.asMono();
    }
}
