package live.ovation.health;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.hls.Intake;
import live.ovation.hls.Intakes;
import live.ovation.platform.Background;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows what comes in, of every broadcast that is packaged on this node. */
@Component
class HealthWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(30);

    private final Intakes intakes;
    private final Streams streams;
    private final Surroundings surroundings;
    private final HealthRecords records;
    private final HealthNews news;
    private final ConcurrentMap<UUID, StreamHealth> byStream = new ConcurrentHashMap<>();

    HealthWatch(Intakes intakes, Streams streams, Surroundings surroundings, HealthRecords records, HealthNews news) {
        this.intakes = intakes;
        this.streams = streams;
        this.surroundings = surroundings;
        this.records = records;
        this.news = news;
    }

    /** Null while nothing came in of it here. */
    @Nullable
    StreamHealth find(UUID streamId) {
        return byStream.get(streamId);
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                intakes.samples().concatMap(intake -> survive(take(intake))).subscribe(),
                streams.changes()
                        .ofType(Ended.class)
                        .concatMap(ended -> survive(end(ended.id())))
                        .subscribe(),
                Flux.interval(SAVE_EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> saveAll())
                        .subscribe());
    }

    private Mono<Void> take(Intake intake) {
        return of(intake)
                .doOnNext(health -> {
                    HealthSample sample = surroundings.sample(intake);
                    health.take(sample).forEach(news::alert);
                    HealthUpdate update = health.latest();
                    if (update != null) {
                        news.update(update);
                    }
                })
                .then();
    }

    private Mono<StreamHealth> of(Intake intake) {
        StreamHealth known = byStream.get(intake.streamId());
        if (known != null) {
            return Mono.just(known);
        }
        StreamHealth fresh = new StreamHealth(intake.streamId(), intake.channelId());
        return records.find(intake.streamId()).doOnNext(fresh::restore).then(Mono.fromSupplier(() -> {
            byStream.put(intake.streamId(), fresh);
            return fresh;
        }));
    }

    private Mono<Void> end(UUID streamId) {
        return Mono.defer(() -> Mono.justOrEmpty(byStream.remove(streamId)).flatMap(this::save));
    }

    private Mono<Void> saveAll() {
        return Flux.fromIterable(byStream.values())
                .concatMap(health -> survive(save(health)))
                .then();
    }

    private Mono<Void> save(StreamHealth health) {
        return Mono.defer(() -> Mono.justOrEmpty(health.unsaved()))
                .flatMap(summary -> records.save(health.streamId(), summary));
    }

    private static Mono<Void> survive(Mono<Void> step) {
        return step.onErrorResume(e -> {
            log.warn("The health of a stream could not be followed: {}", e.toString());
            return Mono.empty();
        });
    }
}
