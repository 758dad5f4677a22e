package live.ovation.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Delivers the letters that wait, a few at a time; one that could not be delivered is tried again, ever later, while it is of use. */
@Component
class Courier extends Background {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int BAG = 10;
    /** Longer than a delivery can take, so that a claim outlives its delivery. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MailRepository letters;
    private final MailTransport transport;
    private final MailProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Sinks.Many<Long> nudges = Sinks.many().multicast().directBestEffort();

    Courier(
            MailRepository letters,
            MailTransport transport,
            MailProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.letters = letters;
        this.transport = transport;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks for letters now. */
    void hurry() {
        nudges.tryEmitNext(0L);
    }

    @Override
    protected Disposable begin() {
        log.info("Mail {}", transport.describe());
        return Flux.merge(Flux.interval(properties.look()), nudges.asFlux())
                .onBackpressureLatest()
                .concatMap(look -> round(), 1)
                .subscribe();
    }

    private Mono<Void> round() {
        Instant now = clock.instant();
        return letters.claim(now, now.plus(CLAIM), BAG)
                .concatMap(this::deliver)
                .doOnError(e -> log.warn("Mail that waits could not be looked through: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<Void> deliver(MailRow letter) {
        if (letter.goodUntil().isBefore(clock.instant())) {
            return giveUp(letter);
        }
        return transport
                .deliver(letter)
                .then(Mono.defer(() -> letters.deleteById(letter.id())))
                .doOnSuccess(done -> count("delivered"))
                .onErrorResume(e -> later(letter, e));
    }

    private Mono<Void> later(MailRow letter, Throwable e) {
        Duration wait = Duration.ofSeconds(10L << Math.min(letter.tries(), 10));
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        count("failed");
        log.warn("Letter {} was not delivered, again in {} s: {}", letter.id(), wait.toSeconds(), e.toString());
        return letters.tryAgain(letter.id(), clock.instant().plus(wait)).then();
    }

    private Mono<Void> giveUp(MailRow letter) {
        count("lost");
        log.error("Letter {} is lost: it was of no use any more after {} tries", letter.id(), letter.tries());
        return letters.deleteById(letter.id());
    }

    private void count(String outcome) {
        meters.counter("ovation.mail", "outcome", outcome).increment();
    }
}
