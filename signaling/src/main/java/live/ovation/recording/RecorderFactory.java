package live.ovation.recording;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts recorders together. */
@Component
class RecorderFactory {

    private final Disk disk;
    private final FileStore files;
    private final RecordingProperties properties;
    private final RecordingMetrics metrics;

    RecorderFactory(Disk disk, FileStore files, RecordingProperties properties, RecordingMetrics metrics) {
        this.disk = disk;
        this.files = files;
        this.properties = properties;
        this.metrics = metrics;
    }

    Recorder make(UUID id, Recorder.Follower follower) {
        return new Recorder(
                id,
                new Spool(files.folder(id)),
                new WriteQueue(disk.writers(), properties.queue().toBytes()),
                properties.minFree().toBytes(),
                metrics,
                follower);
    }

    /** Takes up what is there and lets it write. */
    Mono<Void> open(Recorder recorder) {
        return disk.write(() -> {
                    recorder.open();
                    return recorder;
                })
                .then();
    }
}
