package live.ovation.chat;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Remembers for some seconds what is asked with every message. Who asks at the same time shares an answer; what could not be asked anew is
 * answered as it was before, so that a chat goes on while PostgreSQL does not.
 */
final class ShortMemory<K, V> {

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

    private record Entry<V>(Mono<V> answer, long until) {}

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

    private Entry<V> current(K key, @Nullable Entry<V> before) {
        long now = System.nanoTime();
        if (before != null && now - before.until() < 0) {
            return before;
        }
        Mono<V> asked = Mono.defer(() -> source.apply(key));
        Mono<V> answer = before == null ? asked : asked.onErrorResume(e -> before.answer());
        return new Entry<>(
                answer.cache(v -> fresh.multipliedBy(2), e -> Duration.ZERO, () -> fresh), now + fresh.toNanos());
    }
}
