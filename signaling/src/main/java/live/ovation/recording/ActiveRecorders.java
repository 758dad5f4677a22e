package live.ovation.recording;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The recorders of broadcasts that are not over, on this node. */
@Component
class ActiveRecorders {

    private final ConcurrentMap<UUID, Recorder> recorders = new ConcurrentHashMap<>();

    Recorder findOrAdd(UUID streamId, Function<UUID, Recorder> maker) {
        return recorders.computeIfAbsent(streamId, maker);
    }

    Optional<Recorder> find(UUID streamId) {
        return Optional.ofNullable(recorders.get(streamId));
    }

    /** What an unfinished recording has; empty when it isn't being made here or has nothing yet. */
    Optional<RecordingIndex> index(UUID streamId) {
        return find(streamId).map(Recorder::index);
    }

    Collection<Recorder> all() {
        return recorders.values();
    }

    void remove(Recorder recorder) {
        recorders.remove(recorder.id(), recorder);
    }

    /** How many are writing. */
    long writing() {
        return recorders.values().stream()
                .filter(r -> r.index() != null && r.whyStopped() == null)
                .count();
    }

    /** What waits for the disk, in bytes. */
    long waiting() {
        return recorders.values().stream().mapToLong(Recorder::depth).sum();
    }
}
