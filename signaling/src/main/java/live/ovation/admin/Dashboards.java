package live.ovation.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import live.ovation.account.Census;
import live.ovation.channel.ChannelRegister;
import live.ovation.platform.Backlog;
import live.ovation.platform.ErrorTally;
import live.ovation.stream.Broadcasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the numbers of the house together. */
@Component
class Dashboards {

    private static final Logger log = LoggerFactory.getLogger(Dashboards.class);
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Census census;
    private final ChannelRegister channels;
    private final Broadcasts broadcasts;
    private final List<Backlog> backlogs;
    private final ErrorTally errors;
    private final Clock clock;

    Dashboards(
            Census census,
            ChannelRegister channels,
            Broadcasts broadcasts,
            List<Backlog> backlogs,
            ErrorTally errors,
            Clock clock) {
        this.census = census;
        this.channels = channels;
        this.broadcasts = broadcasts;
        this.backlogs = backlogs;
        this.errors = errors;
        this.clock = clock;
    }

    Mono<Dashboard> look() {
        Instant since = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(SHOWN);
        return Mono.zip(
                        census.people(),
                        channels.count(),
                        census.arrivals(since).collectList(),
                        broadcasts.perDay(since).collectList(),
                        waiting(),
                        errors())
                .map(all ->
                        new Dashboard(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()));
    }

    private Mono<Map<String, Long>> waiting() {
        return Flux.fromIterable(backlogs)
                .flatMap(backlog -> backlog.waiting().map(count -> Map.entry(backlog.name(), count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** When Redis is away the rest is worth all the more. */
    private Mono<List<ErrorTally.ErrorMinute>> errors() {
        return errors.lastHour()
                .doOnError(e -> log.warn("The errors could not be read: {}", e.toString()))
                .onErrorReturn(List.of());
    }
}
