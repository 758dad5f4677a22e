package live.ovation.chat;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Remembers for some seconds what is asked with every message. Who asks at the same time shares an answer; what could not be asked anew is
 * answered as it was before, so that a chat goes on while PostgreSQL does not.
 */
final class ShortMemory<K, V> {

    /** As long as its entry, which needs no timer of its own. */
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final Duration fresh;
    private final int most;
    private final Function<K, Mono<V>> source;
    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

    /**
     * @param fresh how long an answer counts
     * @param most answers that are remembered; when there would be more, all are forgotten
     */
    ShortMemory(Duration fresh, int most, Function<K, Mono<V>> source) {
        this.fresh = fresh;
        this.most = most;
        this.source = source;
    }

    /** @param last what was answered last, as long as the key is remembered */
    private record Entry<V>(Mono<V> answer, long until, AtomicReference<@Nullable V> last) {}

    /** Empty where the source is. */
    Mono<V> of(K key) {
        return Mono.defer(() -> {
            if (entries.size() > most) {
                entries.clear();
            }
            return entries.compute(key, this::current).answer();
        });
    }

    /** The next who asks is told anew. */
    void forget(K key) {
        entries.remove(key);
    }

    int size() {
        return entries.size();
    }

    private Entry<V> current(K key, @Nullable Entry<V> before) {
        long now = System.nanoTime();
        if (before != null && now - before.until() < 0) {
            return before;
        }
        AtomicReference<@Nullable V> last = before == null ? new AtomicReference<>() : before.last();
        Mono<V> answer = Mono.defer(() -> source.apply(key))
                .doOnNext(last::set)
                .onErrorResume(e -> {
                    V known = last.get();
                    return known == null ? Mono.error(e) : Mono.just(known);
                })
                .cache(value -> FOR_EVER, e -> Duration.ZERO, () -> FOR_EVER);
        return new Entry<>(answer, now + fresh.toNanos(), last);
    }
}
