package live.ovation.sfu.janus;

import java.net.URI;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.util.concurrent.Queues;

/** One life of the WebSocket to Janus: opened once, and gone when it closes. */
final class JanusSocket {

    private static final int MOST_WAITING = 4096;
    private static final int LARGEST_FRAME = 1 << 20;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    private final Sinks.Many<String> outgoing = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<String>get(MOST_WAITING).get());

    /**
     * Opens the socket. The flux carries what Janus says, completes or errors when the socket is gone, and closes the socket when it
     * is cancelled.
     *
     * @param opened run once the socket is open
     */
    Flux<String> open(URI url, Runnable opened) {
        WebsocketClientSpec spec = WebsocketClientSpec.builder()
                .protocols("janus-protocol")
                .maxFramePayloadLength(LARGEST_FRAME)
                .handlePing(true)
                .build();
        return HttpClient.newConnection()
                .responseTimeout(CONNECT_WITHIN)
                .websocket(spec)
                .uri(url)
                .handle((in, out) -> {
                    opened.run();
                    Mono<Void> sending = out.sendString(outgoing.asFlux()).then();
                    // when sending fails the socket is of no use any more, however long Janus goes on talking
                    return in.aggregateFrames(LARGEST_FRAME)
                            .receive()
                            .asString()
                            .takeUntilOther(sending.materialize());
                });
    }

    /** False when the queue is full or the socket is gone. */
    synchronized boolean send(String message) {
        return outgoing.tryEmitNext(message).isSuccess();
    }

    void close() {
        outgoing.tryEmitComplete();
    }
}
