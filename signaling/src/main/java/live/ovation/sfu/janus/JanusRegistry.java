package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.sfu.Media;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveHashOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The media sessions that are alive on one node: in memory for every day, in Redis for the process that comes after this one. */
final class JanusRegistry {

    private static final Logger log = LoggerFactory.getLogger(JanusRegistry.class);
    private static final Duration WRITE_WITHIN = Duration.ofSeconds(2);

    private final ConcurrentMap<String, JanusHandle> byMedia = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, JanusHandle> bySession = new ConcurrentHashMap<>();
    /** Each join asks for these two; looking at every viewer would make the n-th join cost n. */
    private final ConcurrentMap<String, JanusHandle> publisherByRoom = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Set<String>> mediaByOwner = new ConcurrentHashMap<>();
    private final ReactiveStringRedisTemplate template;
    private final ReactiveHashOperations<String, String, String> redis;
    private final JsonMapper json;
    private final String key;
    private final String drainingKey;

    JanusRegistry(ReactiveStringRedisTemplate redis, JsonMapper json, String node) {
        this.template = redis;
        this.redis = redis.opsForHash();
        this.json = json;
        this.key = "ovation:sfu:" + node + ":media";
        this.drainingKey = "ovation:sfu:" + node + ":draining";
    }

    Mono<Void> add(JanusHandle handle) {
        remember(handle);
        return redis.put(key, handle.media().id(), json.writeValueAsString(handle))
                .timeout(WRITE_WITHIN)
                .then();
    }

    /** The handle that was removed; empty when it was gone already, so that only one of two who remove it goes on. */
    Optional<JanusHandle> remove(String mediaId) {
        JanusHandle handle = byMedia.remove(mediaId);
        if (handle == null) {
            return Optional.empty();
        }
        forget(handle);
        redis.remove(key, mediaId)
                .timeout(WRITE_WITHIN)
                .subscribe(n -> {}, e -> log.warn("Media session {} stays in Redis: {}", mediaId, e.toString()));
        return Optional.of(handle);
    }

    /** Forgets everything at once; what there was. */
    List<JanusHandle> removeAll() {
        List<JanusHandle> removed = byMedia.keySet().stream()
                .map(byMedia::remove)
                .filter(Objects::nonNull)
                .toList();
        removed.forEach(this::forget);
        Object[] ids = removed.stream().map(handle -> handle.media().id()).toArray();
        if (ids.length > 0) {
            redis.remove(key, ids)
                    .timeout(WRITE_WITHIN)
                    .subscribe(n -> {}, e -> log.warn("Media sessions stay in Redis: {}", e.toString()));
        }
        return removed;
    }

    int publishers() {
        return publisherByRoom.size();
    }

    int subscribers() {
        return Math.max(0, byMedia.size() - publisherByRoom.size());
    }

    @Nullable
    JanusHandle find(String mediaId) {
        return byMedia.get(mediaId);
    }

    @Nullable
    JanusHandle ofSession(long session) {
        return bySession.get(session);
    }

    Collection<JanusHandle> all() {
        return byMedia.values();
    }

    List<JanusHandle> inRoom(String room) {
        return byMedia.values().stream()
                .filter(h -> h.media().room().equals(room))
                .toList();
    }

    Optional<JanusHandle> publisherOf(String room) {
        return Optional.ofNullable(publisherByRoom.get(room));
    }

    List<JanusHandle> ownedBy(String owner) {
        return mediaByOwner.getOrDefault(owner, Set.of()).stream()
                .map(byMedia::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Reads what an earlier process left; not yet known to be alive. */
    Mono<Void> load() {
        return redis.entries(key)
                .flatMap(entry -> parse(entry.getKey(), entry.getValue()))
                .doOnNext(this::remember)
                .then();
    }

    /** Whether an operator has asked for this node to be emptied; outlives this process. */
    Mono<Boolean> readDraining() {
        return template.hasKey(drainingKey).timeout(WRITE_WITHIN);
    }

    Mono<Void> writeDraining(boolean draining) {
        return (draining
                        ? template.opsForValue().set(drainingKey, "true")
                        : template.delete(drainingKey).hasElement())
                .timeout(WRITE_WITHIN)
                .then();
    }

    private void remember(JanusHandle handle) {
        Media media = handle.media();
        byMedia.put(media.id(), handle);
        bySession.put(handle.session(), handle);
        mediaByOwner.compute(media.owner(), (owner, ids) -> with(ids, media.id()));
        if (media.kind() == Media.Kind.PUBLISH) {
            publisherByRoom.put(media.room(), handle);
        }
    }

    private void forget(JanusHandle handle) {
        Media media = handle.media();
        bySession.remove(handle.session());
        mediaByOwner.computeIfPresent(
                media.owner(), (owner, ids) -> ids.remove(media.id()) && ids.isEmpty() ? null : ids);
        // whoever has taken the room in the meantime stays
        publisherByRoom.remove(media.room(), handle);
    }

    private static Set<String> with(@Nullable Set<String> ids, String mediaId) {
        Set<String> all = ids == null ? ConcurrentHashMap.newKeySet() : ids;
        all.add(mediaId);
        return all;
    }

    private Flux<JanusHandle> parse(String mediaId, String text) {
        try {
            return Flux.just(json.readValue(text, JanusHandle.class));
        } catch (JacksonException e) {
            log.warn("Dropping unreadable media session {}", mediaId);
            return redis.remove(key, mediaId).thenMany(Flux.empty());
        }
    }
}
