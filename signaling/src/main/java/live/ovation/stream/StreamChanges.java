package live.ovation.stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Changes of streams, from whoever makes them to whoever follows. Followers that fall behind lose the oldest, never slow the maker. */
@Component
class StreamChanges {

    private final Sinks.Many<Stream> sink = Sinks.many().multicast().directBestEffort();

    Flux<Stream> all() {
        return sink.asFlux().onBackpressureBuffer(1024, BufferOverflowStrategy.DROP_OLDEST);
    }

    synchronized void announce(Stream stream) {
        sink.tryEmitNext(stream);
    }
}
