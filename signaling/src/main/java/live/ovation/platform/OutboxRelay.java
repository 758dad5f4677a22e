package live.ovation.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the readers what the outbox keeps for them, a few facts at a time on each node, again and again until they have taken it. */
@Component
class OutboxRelay extends Background {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int BAG = 32;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Longer than a bag can take, so that a claim outlives it. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    /** What nobody could take for so long is of no use any more, and may not fill the table. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final OutboxRepository facts;
    private final List<FactReader> readers;
    private final MeterRegistry meters;
    private final Clock clock;

    OutboxRelay(OutboxRepository facts, List<FactReader> readers, MeterRegistry meters, Clock clock) {
        this.facts = facts;
        this.readers = readers;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(look -> round(), 1)
                .subscribe();
    }

    Mono<Void> round() {
        Instant now = clock.instant();
        return facts.claim(now, now.plus(CLAIM), BAG)
                .flatMap(this::tell, AT_ONCE)
                .doOnError(e -> log.warn("The outbox could not be looked through: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<Void> tell(OutboxRow row) {
        if (row.at().plus(GOOD_FOR).isBefore(clock.instant())) {
            return giveUp(row);
        }
        return Flux.fromIterable(readers)
                .filter(reader -> reader.name().equals(row.reader()))
                .next()
                // another release's, which may run beside this one
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("nobody here reads for " + row.reader())))
                .flatMap(reader -> reader.read(row.fact()).timeout(PATIENCE))
                .then(Mono.defer(() -> facts.deleteById(row.id())))
                .doOnSuccess(done -> count("told"))
                .onErrorResume(e -> later(row, e));
    }

    private Mono<Void> later(OutboxRow row, Throwable e) {
        Duration wait = Duration.ofSeconds(1L << Math.min(row.tries(), 10));
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        count("failed");
        log.warn(
                "{} has not taken fact {} ({}), again in {} s: {}",
                row.reader(),
                row.factId(),
                row.topic(),
                wait.toSeconds(),
                e.toString());
        return facts.tryAgain(row.id(), clock.instant().plus(wait)).then();
    }

    private Mono<Void> giveUp(OutboxRow row) {
        count("lost");
        log.error("Fact {} ({}) is lost on {} after {} tries", row.factId(), row.topic(), row.reader(), row.tries());
        return facts.deleteById(row.id());
    }

    private void count(String outcome) {
        meters.counter("ovation.outbox", "outcome", outcome).increment();
    }
}
