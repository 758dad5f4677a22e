package live.ovation.recording;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import live.ovation.platform.Background;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finishes what an earlier process left, and deletes what is to be deleted. */
@Component
class Housekeeping extends Background {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Duration EXPIRE_EVERY = Duration.ofHours(1);
    /** Until then whoever records it may still be finishing. */
    private static final Duration ABANDONED_AFTER = Duration.ofSeconds(30);

    private final RecordingRepository recordings;
    private final Streams streams;
    private final ActiveRecorders active;
    private final Register register;
    private final MediaStore media;
    private final Remover remover;
    private final Clock clock;

    Housekeeping(
            RecordingRepository recordings,
            Streams streams,
            ActiveRecorders active,
            Register register,
            MediaStore media,
            Remover remover,
            Clock clock) {
        this.recordings = recordings;
        this.streams = streams;
        this.active = active;
        this.register = register;
        this.media = media;
        this.remover = remover;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                every(TIDY_EVERY, () -> finishAbandoned().then(resumeDeletions())), every(EXPIRE_EVERY, this::expire));
    }

    /** Streams that ended while nobody recorded them. */
    Mono<Void> finishAbandoned() {
        return recordings
                .findByState(RecordingRow.RECORDING)
                .filter(row -> active.find(row.id()).isEmpty())
                .filterWhen(this::isOver)
                .concatMap(row -> survive(finish(row)))
                .then();
    }

    Mono<Void> resumeDeletions() {
        return recordings
                .findByState(RecordingRow.DELETING)
                .concatMap(row -> survive(remover.remove(row.id())))
                .then();
    }

    Mono<Void> expire() {
        return recordings
                .findExpired(clock.instant())
                .filter(row -> active.find(row.id()).isEmpty())
                .concatMap(row -> survive(remover.remove(row.id())))
                .then();
    }

    private Mono<Boolean> isOver(RecordingRow row) {
        return streams.find(row.id())
                .ofType(Stream.Ended.class)
                .map(ended -> ended.endedAt().plus(ABANDONED_AFTER).isBefore(clock.instant()))
                .defaultIfEmpty(false);
    }

    /** Where nothing is found the row stays, as incomplete: the disk may only be away. */
    private Mono<Void> finish(RecordingRow row) {
        log.info("The end of recording {} was not seen; finishing it", row.id());
        return media.index(row.id())
                .filter(index -> !index.renditions().isEmpty())
                .map(index -> register.finish(row.id(), index))
                .defaultIfEmpty(Mono.defer(() -> register.stop(row.id(), StopReason.NOT_OPENED, null)))
                .flatMap(finishing -> finishing);
    }

    private static Disposable every(Duration period, Supplier<Mono<Void>> work) {
        return Flux.interval(Duration.ZERO, period)
                .onBackpressureDrop()
                .concatMap(tick -> survive(Mono.defer(work)))
                .subscribe();
    }

    private static Mono<Void> survive(Mono<Void> step) {
        return step.onErrorResume(e -> {
            log.warn("Recordings could not be tidied up; trying again later", e);
            return Mono.empty();
        });
    }
}
