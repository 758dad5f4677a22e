package live.ovation.ingest;

import java.time.Duration;
import java.util.Map;
import live.ovation.platform.Background;
import live.ovation.platform.Blocking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Asks the kernel how long the way to each encoder is, while any sends: one question for all of them. */
@Component
class RoundTrips extends Background {

    private static final Logger log = LoggerFactory.getLogger(RoundTrips.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration WITHIN = Duration.ofSeconds(4);
    /** Where nobody can be asked. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final Publications publications;
    private final RtmpProperties properties;
    private final Blocking blocking;

    RoundTrips(Publications publications, RtmpProperties properties, Blocking blocking) {
        this.publications = publications;
        this.properties = properties;
        this.blocking = blocking;
    }

    @Override
    protected Disposable begin() {
        return properties.isOn()
                ? Mono.delay(EVERY)
                        .then(Mono.defer(this::measure))
                        .onErrorResume(this::later)
                        .repeat()
                        .subscribe()
                : Disposables.single();
    }

    private Mono<Void> measure() {
        return publications.all().isEmpty()
                ? Mono.empty()
                : blocking.call(WITHIN, () -> SocketStatistics.read("ss", properties.port()))
                        .doOnNext(publications::tell)
                        .then();
    }

    private Mono<Void> later(Throwable e) {
        log.info("The round trip of encoders is not known: {}", e.toString());
        publications.tell(Map.of());
        return Mono.delay(AGAIN_AFTER).then();
    }
}
