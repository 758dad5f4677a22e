package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import live.ovation.chat.RoomLog.Unsaved;
import live.ovation.platform.Background;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings what was said to PostgreSQL, in batches. Until it is there, an event is in two places: in Redis, and with the node that took it.
 * So either may fail: what Redis lost this node writes, and what a dead node left behind another one finds in Redis.
 */
@Component
class Archive extends Background {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final int BATCH = 500;
    private static final Duration WRITE_EVERY = Duration.ofMillis(200);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);
    /** After this time a node that lives has written what it took, unless PostgreSQL is away. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(15);
    /** For so long the message that a change is about may be on its way from another node. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration WRITE_WITHIN = Duration.ofSeconds(5);

    private final RoomLog roomLog;
    private final Ledger ledger;
    private final ChatProperties properties;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Unsaved> waiting = new ConcurrentLinkedDeque<>();
    /** By their ids; as many as wait or are being written. */
    private final ConcurrentMap<String, Unsaved> held = new ConcurrentHashMap<>();

    Archive(RoomLog roomLog, Ledger ledger, ChatProperties properties, Clock clock) {
        this.roomLog = roomLog;
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
    }

    /** Errors with {@code unavailable} when too much waits to be written already. */
    Mono<Void> room() {
        return Mono.defer(() -> held.size() < properties.mostUnsaved()
                ? Mono.empty()
                : Mono.error(
                        ProblemException.unavailable("The chat can't keep up just now. Try again.", WRITE_WITHIN)));
    }

    /** Takes care of an event from now on. */
    void add(Unsaved event) {
        held.put(event.id(), event);
        waiting.add(event);
    }

    /** How many events PostgreSQL lacks, of those that this node took. */
    int waiting() {
        return held.size();
    }

    @Override
    protected Disposable begin() {
        return Flux.merge(
                        Flux.interval(WRITE_EVERY).onBackpressureDrop().concatMap(tick -> writeWaiting()),
                        Flux.interval(SWEEP_EVERY).onBackpressureDrop().concatMap(tick -> sweep()))
                .subscribe();
    }

    /** Writes what this node took; what could not be written waits for the next time. */
    Mono<Void> writeWaiting() {
        List<Unsaved> batch = new ArrayList<>();
        for (Unsaved next = waiting.poll(); next != null; next = batch.size() < BATCH ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch.isEmpty()
                ? Mono.empty()
                : write(batch)
                        .doOnNext(waiting::addAll)
                        .doOnError(e -> batch.reversed().forEach(waiting::addFirst))
                        .onErrorResume(e -> Mono.delay(Duration.ofSeconds(1)).thenReturn(List.of()))
                        .then();
    }

    /** Writes what others left behind. */
    Mono<Void> sweep() {
        return roomLog.unsaved(clock.instant().minus(LEFT_BEHIND), BATCH)
                .filter(Predicate.not(event -> held.containsKey(event.id())))
                .collectList()
                .filter(Predicate.not(List::isEmpty))
                .doOnNext(left -> log.info("{} chat events were left behind, and are written now", left.size()))
                .flatMap(this::write)
                .onErrorResume(e -> Mono.empty())
                .then();
    }

    /** Answers with those that have to wait still. */
    private Mono<List<Unsaved>> write(List<Unsaved> batch) {
        return ledger.write(batch)
                .timeout(WRITE_WITHIN)
                .onErrorResume(Archive::isOfTheData, e -> batch.size() > 1 ? oneByOne(batch) : giveUp(batch, e))
                .doOnError(e -> log.warn("{} chat events could not be written: {}", batch.size(), e.toString()))
                .map(early -> early.stream().filter(this::mayStillCome).toList())
                .delayUntil(early -> done(batch, early));
    }

    /** One event that PostgreSQL will never take must not hold up the others. */
    private Mono<List<Unsaved>> oneByOne(List<Unsaved> batch) {
        return Flux.fromIterable(batch)
                .concatMap(event -> ledger.write(List.of(event))
                        .onErrorResume(Archive::isOfTheData, e -> giveUp(List.of(event), e)))
                .concatMapIterable(early -> early)
                .collectList();
    }

    /** What PostgreSQL will never take; whatever else goes wrong, a later attempt may go right. */
    private static boolean isOfTheData(Throwable e) {
        return e instanceof DataIntegrityViolationException || e instanceof InvalidDataAccessResourceUsageException;
    }

    private static Mono<List<Unsaved>> giveUp(List<Unsaved> events, Throwable e) {
        log.error(
                "The chat event at {} of {} can't be kept",
                events.getFirst().place(),
                events.getFirst().channelId(),
                e);
        return Mono.just(List.of());
    }

    private boolean mayStillCome(Unsaved change) {
        return change.at().isAfter(clock.instant().minus(PATIENCE));
    }

    /** What Redis is not told now it is told by the next sweep, which writes the same once more. */
    private Mono<Void> done(List<Unsaved> batch, List<Unsaved> early) {
        List<String> saved = batch.stream()
                .filter(event -> !early.contains(event))
                .map(Unsaved::id)
                .toList();
        saved.forEach(held::remove);
        return saved.isEmpty() ? Mono.empty() : roomLog.saved(saved).onErrorResume(e -> Mono.empty());
    }
}
