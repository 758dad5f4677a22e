package live.ovation.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.channel.Channel;
import live.ovation.channel.RuleBook;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Stream.Interrupted;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Stream.Unfinished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The life of broadcasts. Every step is one conditional update in PostgreSQL, so that two nodes, or a timer and a person, cannot both
 * make it; what comes too late changes nothing. Whoever must not miss a step reads the facts in the outbox ({@link StreamFact}).
 */
@Service
public class Streams {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);

    private final StreamRepository streams;
    private final StreamLedger ledger;
    private final StreamChanges changes;
    private final RuleBook rules;
    private final StreamProperties properties;
    private final Clock clock;

    Streams(
            StreamRepository streams,
            StreamLedger ledger,
            StreamChanges changes,
            RuleBook rules,
            StreamProperties properties,
            Clock clock) {
        this.streams = streams;
        this.ledger = ledger;
        this.changes = changes;
        this.rules = rules;
        this.properties = properties;
        this.clock = clock;
    }

    /** Every change of every stream on this node, as it happens. */
    public Flux<Stream> changes() {
        return changes.all();
    }

    /** The channel's latest stream, whatever its state; empty when it never had one. */
    public Mono<Stream> latest(UUID channelId) {
        return streams.findLatest(channelId).map(StreamRow::toStream);
    }

    public Mono<Stream> find(UUID streamId) {
        return streams.findById(streamId).map(StreamRow::toStream);
    }

    /** Those of them that there are, in no order. */
    public Flux<Stream> findAll(Collection<UUID> streamIds) {
        return streams.findAllById(streamIds).map(StreamRow::toStream);
    }

    /** What is on air, newest first. */
    public Flux<Live> live() {
        return streams.findByState("live")
                .map(StreamRow::toStream)
                .ofType(Live.class)
                .sort((a, b) -> b.startedAt().compareTo(a.startedAt()));
    }

    /** The id of the channel's unfinished stream, or one for the stream that {@link #open} will start. */
    public Mono<UUID> upcoming(Channel channel) {
        return latest(channel.id())
                .ofType(Unfinished.class)
                .map(Stream::id)
                .switchIfEmpty(Mono.fromSupplier(UUID::randomUUID));
    }

    /** Puts the stream back on air or starts it; errors with {@code already-live} when another one of the channel was quicker. */
    public Mono<Live> open(Channel channel, UUID streamId, String title) {
        return find(streamId)
                .ofType(Unfinished.class)
                .flatMap(stream -> goOn(stream, title))
                .switchIfEmpty(Mono.defer(() -> start(channel, streamId, title)))
                .onErrorMap(DuplicateKeyException.class, e -> alreadyLive());
    }

    /** Does nothing unless the stream is live. */
    public Mono<Stream> interrupt(UUID streamId) {
        return find(streamId)
                .ofType(Live.class)
                .flatMap(live -> graceOf(live).flatMap(grace -> move(live, live.interrupt(clock.instant(), grace))));
    }

    /** Puts an interrupted stream back on air; does nothing in any other state. */
    public Mono<Stream> resume(UUID streamId) {
        return find(streamId).ofType(Interrupted.class).flatMap(stream -> move(stream, stream.resume()));
    }

    /** Does nothing when the stream has ended already. */
    public Mono<Stream> end(UUID streamId) {
        return find(streamId).ofType(Unfinished.class).flatMap(this::end);
    }

    /** Ends a stream in the transaction of something else; it is told when that is done. What has ended meanwhile is no error. */
    Mono<Void> endWithin(Unfinished stream, Function<Mono<Void>, Mono<Void>> transaction) {
        Ended ended = stream.end(clock.instant());
        // it may have gone from live to interrupted since it was read, or back
        Mono<Stream> ending = find(stream.id()).ofType(Unfinished.class).flatMap(now -> ledger.move(now, ended));
        return transaction.apply(ending.then()).then(Mono.fromRunnable(() -> announce(ended)));
    }

    /** Ends the streams whose broadcasters did not come back in time. */
    Flux<Stream> endOutOfGrace() {
        return streams.findOutOfGrace(clock.instant())
                .map(StreamRow::toStream)
                .ofType(Unfinished.class)
                .concatMap(this::end);
    }

    private Mono<Stream> end(Unfinished stream) {
        Ended ended = stream.end(clock.instant());
        return move(stream, ended);
    }

    private Mono<Duration> graceOf(Live live) {
        return rules.of(live.channelId())
                .map(of -> of.graceSeconds() == null ? properties.grace() : Duration.ofSeconds(of.graceSeconds()));
    }

    private Mono<Live> goOn(Unfinished stream, String title) {
        Live live = new Live(stream.id(), stream.channelId(), title, stream.startedAt());
        return move(stream, live).ofType(Live.class);
    }

    private Mono<Live> start(Channel channel, UUID streamId, String title) {
        Live live = new Live(streamId, channel.id(), title, clock.instant());
        return ledger.begin(live).doOnNext(this::announce);
    }

    private Mono<Stream> move(Stream from, Stream to) {
        return ledger.move(from, to).doOnNext(this::announce);
    }

    private void announce(Stream stream) {
        log.info(
                "Stream {} of channel {} is {}",
                stream.id(),
                stream.channelId(),
                StreamRow.of(stream).state());
        changes.announce(stream);
    }

    private static ProblemException alreadyLive() {
        return new ProblemException(
                "already-live", HttpStatus.CONFLICT, "This channel has just gone on air from somewhere else.");
    }
}
