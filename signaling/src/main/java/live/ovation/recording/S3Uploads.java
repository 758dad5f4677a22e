package live.ovation.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * Moves recordings to the bucket: what can go goes while the broadcast runs, the rest when it is over. What does not get there is tried
 * again every few minutes, since nothing is lost as long as the folder has it.
 */
final class S3Uploads implements RecordingListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(S3Uploads.class);
    private static final Duration AGAIN_EVERY = Duration.ofMinutes(5);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1024;

    private final S3Store store;
    private final Disk disk;
    private final RecordingRepository recordings;
    private final RecordingProperties properties;
    private final Sinks.Many<Mono<Void>> work = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<Mono<Void>>get(WAITING).get());
    private final Set<UUID> moving = ConcurrentHashMap.newKeySet();
    private volatile Disposable running = Disposables.disposed();

    S3Uploads(S3Store store, Disk disk, RecordingRepository recordings, RecordingProperties properties) {
        this.store = store;
        this.disk = disk;
        this.recordings = recordings;
        this.properties = properties;
    }

    @Override
    public void segmentClosed(UUID id, RecordingIndex index, SegmentClosed closed) {
        Track track = index.track(closed.rendition());
        StoredSegment last = track.segment(closed.segment().msn());
        if (last != null && track.segments().size() % StoredSegment.CHUNK == 0) {
            add(store.put(id, new S3Store.Chunk(closed.rendition(), last.chunk(), last.end())));
        }
    }

    @Override
    public void finished(UUID id, RecordingIndex index) {
        add(move(id, index));
    }

    @Override
    public void start() {
        running = Disposables.composite(
                work.asFlux().flatMap(S3Uploads::survive, AT_ONCE).subscribe(),
                Flux.interval(Duration.ZERO, AGAIN_EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> survive(moveLeftovers()))
                        .subscribe());
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** Finished recordings whose media is still in the folder. */
    Mono<Void> moveLeftovers() {
        return disk.read(() -> leftovers(properties.folder()))
                .flatMapIterable(ids -> ids)
                .concatMap(recordings::findById)
                .filter(row -> !row.isRecording() && !row.state().equals(RecordingRow.DELETING))
                .concatMap(row -> store.index(row.id()).flatMap(index -> survive(move(row.id(), index))))
                .then();
    }

    private Mono<Void> move(UUID id, RecordingIndex index) {
        return Mono.defer(
                () -> moving.add(id) ? store.move(id, index).doFinally(end -> moving.remove(id)) : Mono.empty());
    }

    /** Beyond the bound it waits for the next look at what is left over. */
    private synchronized void add(Mono<Void> upload) {
        if (work.tryEmitNext(upload).isFailure()) {
            log.warn("Many uploads wait already; this one comes later");
        }
    }

    private static List<UUID> leftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> recordings = Files.list(folder)) {
            return recordings
                    .filter(path -> !Files.exists(new Folder(path).moved()))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.length() == 36)
                    .map(UUID::fromString)
                    .toList();
        }
    }

    private static Mono<Void> survive(Mono<Void> upload) {
        return upload.onErrorResume(e -> {
            log.warn("An upload did not succeed; it is tried again later", e);
            return Mono.empty();
        });
    }
}
