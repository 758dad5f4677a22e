package live.ovation.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.GalleryEvent.Ended;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The life of recordings: from the first part of a broadcast to its end, across interruptions and restarts of this service. */
@Component
class Recorders implements SmartLifecycle, Recorder.Follower {

    private static final Logger log = LoggerFactory.getLogger(Recorders.class);
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(10);
    private static final Duration REST_AFTER = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);
    /** For the gallery's last parts; it says itself when they are made, unless it never began. */
    private static final Duration END_AFTER = Duration.ofSeconds(10);

    private static final Duration WRITE_OUT_WITHIN = Duration.ofSeconds(2);

    private final ActiveRecorders active;
    private final Register register;
    private final Recordings recordings;
    private final Catalogue catalogue;
    private final RecorderFactory factory;
    private final List<RecordingListener> listeners;
    private final Streams streams;
    private volatile Disposable running = Disposables.disposed();

    Recorders(
            ActiveRecorders active,
            Register register,
            Recordings recordings,
            Catalogue catalogue,
            RecorderFactory factory,
            List<RecordingListener> listeners,
            Streams streams) {
        this.active = active;
        this.register = register;
        this.recordings = recordings;
        this.catalogue = catalogue;
        this.factory = factory;
        this.listeners = listeners;
        this.streams = streams;
    }

    /** Returns at once. */
    void take(GalleryEvent event) {
        if (event instanceof Ended) {
            active.find(event.streamId()).ifPresent(this::end);
            return;
        }
        Recorder recorder = active.findOrAdd(event.streamId(), id -> factory.make(id, this));
        recorder.take(event);
        if (recorder.isReadyToOpen(event)) {
            open(recorder);
        }
    }

    @Override
    public void segmentClosed(UUID id, RecordingIndex index, SegmentClosed segment) {
        listeners.forEach(listener -> listener.segmentClosed(id, index, segment));
    }

    @Override
    public void stopped(Recorder recorder, StopReason reason) {
        recordings.stopped(recorder.id(), reason);
        register.stop(recorder.id(), reason, recorder.index())
                .subscribe(done -> {}, e -> log.warn("Recording {} is not marked as stopped", recorder.id(), e));
    }

    @Override
    public void finished(Recorder recorder) {
        RecordingIndex index = recorder.index();
        Mono<Void> kept = index == null ? Mono.empty() : register.finish(recorder.id(), index);
        kept.doFinally(end -> release(recorder))
                .doOnSuccess(done -> tellFinished(recorder.id(), index))
                .subscribe(done -> {}, e -> log.warn("Recording {} will be finished later", recorder.id(), e));
    }

    @Override
    public void start() {
        running = Disposables.composite(
                streams.changes()
                        .ofType(Stream.Ended.class)
                        .map(Stream::id)
                        .flatMap(id -> Mono.delay(END_AFTER).thenReturn(id), Integer.MAX_VALUE)
                        .subscribe(id -> active.find(id).ifPresent(this::end)),
                Flux.interval(LOOK_EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> restIdle())
                        .subscribe());
    }

    @Override
    public void stop(Runnable stopped) {
        running.dispose();
        Flux.fromIterable(active.all())
                .filter(Recorder::hasBegun)
                .flatMap(Recorder::rest)
                .then()
                .timeout(WRITE_OUT_WITHIN)
                .doFinally(end -> stopped.run())
                .subscribe(done -> {}, e -> log.warn("Not all of the recordings was written: {}", e.toString()));
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private void open(Recorder recorder) {
        UUID id = recorder.id();
        register.begin(id, recorder.startedAt())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(row -> admit(recorder, row))
                .timeout(OPEN_WITHIN)
                .subscribe(done -> {}, e -> {
                    log.error("Recording {} could not be opened", id, e);
                    recorder.giveUp(StopReason.NOT_OPENED);
                });
    }

    /** A recording that was stopped, or finished, does not begin again. */
    private Mono<Void> admit(Recorder recorder, Optional<RecordingRow> row) {
        if (row.filter(RecordingRow::isRecording).isPresent()) {
            return factory.open(recorder).doOnSuccess(done -> recordings.began(recorder.id()));
        }
        return Mono.fromRunnable(() ->
                recorder.giveUp(StopReason.of(row.map(RecordingRow::stopped).orElse(null))));
    }

    private void tellFinished(UUID id, @Nullable RecordingIndex index) {
        if (index != null) {
            listeners.forEach(listener -> listener.finished(id, index));
        }
    }

    private void end(Recorder recorder) {
        if (recorder.hasBegun()) {
            recorder.take(new Ended(recorder.id()));
        } else {
            release(recorder);
        }
    }

    private void release(Recorder recorder) {
        active.remove(recorder);
        catalogue.forget(recorder.id());
        recordings.ended(recorder.id(), recorder.whyStopped());
    }

    private Mono<Void> restIdle() {
        return Flux.fromIterable(active.all())
                .filter(recorder -> recorder.hasBegun() && recorder.idleNanos() > REST_AFTER.toNanos())
                .concatMap(Recorder::rest)
                .then();
    }
}
