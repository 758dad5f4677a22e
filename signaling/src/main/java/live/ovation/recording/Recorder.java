package live.ovation.recording;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.GalleryEvent.PartMade;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import live.ovation.hls.GalleryEvent.SegmentOpened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Records one broadcast. It stops for good when it can't go on; what it has until then is kept. */
final class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final int OF_NO_SIZE = 256;
    private static final int CHECK_SPACE_EVERY = 16;

    private final UUID id;
    private final Spool spool;
    private final WriteQueue queue;
    private final long minFree;
    private final RecordingMetrics metrics;
    private final Follower follower;
    private final AtomicReference<@Nullable StopReason> stopped = new AtomicReference<>();
    private volatile @Nullable RecordingIndex index;
    private volatile long lastEvent = System.nanoTime();
    private volatile @Nullable Instant startedAt;
    private final AtomicBoolean opening = new AtomicBoolean();
    private int untilSpaceCheck;

    Recorder(UUID id, Spool spool, WriteQueue queue, long minFree, RecordingMetrics metrics, Follower follower) {
        this.id = id;
        this.spool = spool;
        this.queue = queue;
        this.minFree = minFree;
        this.metrics = metrics;
        this.follower = follower;
    }

    /** Who is told what happens. Called on the thread that writes, but for {@code stopped}, which may come from any. */
    interface Follower {

        void segmentClosed(UUID id, RecordingIndex index, SegmentClosed segment);

        void stopped(Recorder recorder, StopReason reason);

        /** All that will ever be written is written. */
        void finished(Recorder recorder);
    }

    UUID id() {
        return id;
    }

    /** What has been written; null before it was opened. */
    @Nullable
    RecordingIndex index() {
        return index;
    }

    @Nullable
    StopReason whyStopped() {
        return stopped.get();
    }

    long depth() {
        return queue.depth();
    }

    long idleNanos() {
        return System.nanoTime() - lastEvent;
    }

    /** When the first frame was captured that came here. */
    Instant startedAt() {
        Instant known = startedAt;
        return known == null ? Instant.now() : known;
    }

    /** True for the first who asks after a part has come: then the recording is to be opened. */
    boolean isReadyToOpen(GalleryEvent latest) {
        return latest instanceof PartMade && opening.compareAndSet(false, true);
    }

    /** Whether the recording was or is being opened. */
    boolean hasBegun() {
        return opening.get();
    }

    /** Returns at once, on any thread. */
    void take(GalleryEvent event) {
        lastEvent = System.nanoTime();
        if (startedAt == null && event instanceof SegmentOpened opened) {
            startedAt = opened.programDateTime();
        }
        if (event instanceof GalleryEvent.Ended) {
            queue.add(this::finish);
        } else if (stopped.get() == null && !queue.offer(sizeOf(event), () -> write(event))) {
            stop(StopReason.DISK_SLOW);
        }
    }

    /** Whether it has written something or said that it can't. */
    boolean isKnown() {
        return index != null || whyStopped() != null;
    }

    /** Takes up what is there and begins to write. Blocks. */
    void open() throws IOException {
        if (stopped.get() == null) {
            index = spool.open();
        }
        queue.start();
    }

    /** Keeps what is written and drops what waits. */
    void stop(StopReason reason) {
        if (stopped.compareAndSet(null, reason)) {
            queue.add(this::closeFiles);
            follower.stopped(this, reason);
        }
    }

    /** Lets the queue run dry: there is nothing to write to. */
    void giveUp(StopReason reason) {
        stop(reason);
        queue.start();
    }

    /** Closes the files, after all that was taken is written, until something comes again. */
    Mono<Void> rest() {
        return Mono.create(done -> queue.add(() -> {
            closeFiles();
            done.success();
        }));
    }

    private void write(GalleryEvent event) {
        RecordingIndex written = index;
        if (stopped.get() != null || written == null) {
            return;
        }
        try {
            if (isFull()) {
                stop(StopReason.DISK_FULL);
                return;
            }
            metrics.latency().recordCallable(() -> {
                IndexEntry entry = spool.write(event);
                if (entry != null) {
                    written.apply(entry);
                }
                metrics.written(event);
                return entry;
            });
        } catch (Exception e) {
            log.error("Recording {} could not write", id, e);
            stop(isOutOfSpace(e) ? StopReason.DISK_FULL : StopReason.DISK_FAILED);
            return;
        }
        if (event instanceof SegmentClosed closed) {
            follower.segmentClosed(id, written, closed);
        }
    }

    private void finish() {
        RecordingIndex written = index;
        closeFiles();
        if (written != null) {
            written.cut();
        }
        follower.finished(this);
    }

    private boolean isFull() throws IOException {
        if (untilSpaceCheck-- > 0) {
            return false;
        }
        untilSpaceCheck = CHECK_SPACE_EVERY;
        return spool.free() < minFree;
    }

    /** Quotas and reserved blocks end before the space does. */
    private boolean isOutOfSpace(Exception e) {
        String message = String.valueOf(e.getMessage());
        try {
            return message.contains("No space left") || message.contains("quota exceeded") || spool.free() < minFree;
        } catch (IOException unknown) {
            return false;
        }
    }

    private void closeFiles() {
        try {
            spool.close();
        } catch (IOException e) {
            log.warn("Recording {} could not close a file: {}", id, e.toString());
        }
    }

    private static int sizeOf(GalleryEvent event) {
        return OF_NO_SIZE
                + (event instanceof PartMade made ? made.part().bytes().size() : 0);
    }
}
