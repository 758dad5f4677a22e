package live.ovation.recording;

import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What each recording consists of. Remembers those that were asked for last: a player asks for every segment. */
@Component
class Catalogue {

    private static final int MOST = 64;

    private final ActiveRecorders active;
    private final MediaStore media;
    private final ConcurrentMap<UUID, Known> known = new ConcurrentHashMap<>();

    Catalogue(ActiveRecorders active, MediaStore media) {
        this.active = active;
        this.media = media;
    }

    private record Known(Mono<RecordingIndex> index, long usedAt) {}

    /** Empty when there is nothing. */
    Mono<RecordingIndex> find(UUID id) {
        return Mono.defer(() -> active.index(id).map(Mono::just).orElseGet(() -> finished(id)));
    }

    void forget(UUID id) {
        known.remove(id);
    }

    private Mono<RecordingIndex> finished(UUID id) {
        Known entry =
                known.compute(id, (key, old) -> new Known(old == null ? load(key) : old.index(), System.nanoTime()));
        makeRoom();
        return entry.index();
    }

    /** What is not there or can't be read is asked for again next time. */
    private Mono<RecordingIndex> load(UUID id) {
        return media.index(id)
                .filter(index -> !index.renditions().isEmpty())
                .switchIfEmpty(Mono.fromRunnable(() -> forget(id)))
                .doOnError(e -> forget(id))
                .cache();
    }

    private void makeRoom() {
        while (known.size() > MOST) {
            known.entrySet().stream()
                    .min(Comparator.comparingLong(e -> e.getValue().usedAt()))
                    .ifPresent(oldest -> known.remove(oldest.getKey()));
        }
    }
}
