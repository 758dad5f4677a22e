package live.ovation.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import live.ovation.platform.Blocking;
import live.ovation.platform.Grapevine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** The lists that are looked at, ready to be; made anew when a list changes, on whichever node. */
@Component
class WordLists extends Background {

    private static final String SUBJECT = "words";
    private static final UUID HOUSE = new UUID(0, 0);
    /** Should a node not have heard of a change. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Duration MADE_WITHIN = Duration.ofSeconds(5);
    /** More channels have no chat that anybody writes in on one node; then all are made anew. */
    private static final int MOST = 2_000;

    private final WordRepository rows;
    private final Blocking blocking;
    private final Grapevine grapevine;
    private final ConcurrentMap<UUID, Mono<WordFilter>> filters = new ConcurrentHashMap<>();

    WordLists(WordRepository rows, Blocking blocking, Grapevine grapevine) {
        this.rows = rows;
        this.blocking = blocking;
        this.grapevine = grapevine;
    }

    @Override
    protected Disposable begin() {
        return grapevine.hear(SUBJECT, UUID::fromString).subscribe(filters::remove);
    }

    /** @param channelId null for the list of the house */
    Mono<WordFilter> of(@Nullable UUID channelId) {
        return Mono.defer(() -> {
            if (filters.size() > MOST) {
                filters.clear();
            }
            return filters.computeIfAbsent(
                    key(channelId),
                    key -> made(channelId).cache(filter -> FRESH, e -> Duration.ZERO, () -> Duration.ZERO));
        });
    }

    /** Forgets a list here and has the others forget it. */
    Mono<Void> changed(@Nullable UUID channelId) {
        return Mono.defer(() -> {
            filters.remove(key(channelId));
            return grapevine.tell(SUBJECT, key(channelId).toString());
        });
    }

    private Mono<WordFilter> made(@Nullable UUID channelId) {
        return rows.list(channelId)
                .map(row -> Word.of(row.id(), row.pattern(), row.action()))
                .flatMapIterable(word -> word.map(List::of).orElse(List.of()))
                .collectList()
                .flatMap(words -> words.isEmpty()
                        ? Mono.just(WordFilter.EMPTY)
                        : blocking.call(MADE_WITHIN, () -> new WordFilter(words)));
    }

    private static UUID key(@Nullable UUID channelId) {
        return Optional.ofNullable(channelId).orElse(HOUSE);
    }
}
