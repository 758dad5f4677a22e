package live.ovation.stream;

import java.util.Optional;
import live.ovation.platform.Outbox;
import live.ovation.platform.Outbox.News;
import live.ovation.stream.Stream.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the steps of streams, each together with the fact of it. */
@Component
class StreamLedger {

    private final StreamRepository streams;
    private final R2dbcEntityTemplate database;
    private final Outbox outbox;

    StreamLedger(StreamRepository streams, R2dbcEntityTemplate database, Outbox outbox) {
        this.streams = streams;
        this.database = database;
        this.outbox = outbox;
    }

    Mono<Live> begin(Live live) {
        return outbox.with(database.insert(StreamRow.of(live)).thenReturn(live), begun -> news(null, begun));
    }

    /** Empty when the stream is not in the state {@code from} any more. */
    Mono<Stream> move(Stream from, Stream to) {
        StreamRow row = StreamRow.of(to);
        String state = StreamRow.of(from).state();
        Mono<Stream> moved = streams.move(row.id(), state, row.state(), row.title(), row.graceEndsAt(), row.endedAt())
                .filter(updated -> updated == 1)
                .map(updated -> to);
        return outbox.with(moved, done -> news(from, done));
    }

    private static Optional<News> news(@Nullable Stream from, Stream to) {
        return StreamFact.topic(from, to).map(topic -> new News(topic, StreamFact.of(to)));
    }
}
