package live.ovation.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the lists of words; a null channel id is the list of the house. A change is whole or is not made. */
@Component
class WordBook {

    static final int MOST = 10_000;

    private final WordRepository rows;
    private final WordLists lists;
    private final AuditLog audit;
    private final Clock clock;

    WordBook(WordRepository rows, WordLists lists, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** A word, and what becomes of who says it. */
    record Entry(String pattern, WordAction action) {}

    /** In the order of the alphabet. */
    Mono<List<WordRow>> list(@Nullable UUID channelId) {
        return rows.list(channelId).collectList();
    }

    /** Errors with {@code invalid-word} and {@code word-list-full}; what is on the list already gets the new action. */
    Mono<Void> add(@Nullable UUID channelId, List<Entry> entries, UUID by) {
        Act act = Act.of(AuditAction.WORDS_ADD, by).in(channelId).with(count(entries));
        return change(channelId, write(channelId, entries, by), act);
    }

    /** In the place of all that is on the list. Errors as {@link #add}. */
    Mono<Void> replace(@Nullable UUID channelId, List<Entry> entries, UUID by) {
        Act act = Act.of(AuditAction.WORDS_REPLACE, by).in(channelId).with(count(entries));
        return change(channelId, rows.clear(channelId).then(write(channelId, entries, by)), act);
    }

    /** Errors with {@code word-not-found}. */
    Mono<Void> remove(@Nullable UUID channelId, UUID id, UUID by) {
        Mono<Void> removal = rows.remove(channelId, id)
                .filter(removed -> removed > 0)
                .switchIfEmpty(Mono.error(WordProblems::notFound))
                .then();
        Act act = Act.of(AuditAction.WORDS_REMOVE, by).in(channelId).on("word", id);
        return change(channelId, removal, act);
    }

    private Mono<Void> change(@Nullable UUID channelId, Mono<Void> change, Act act) {
        return audit.with(change, act).then(lists.changed(channelId));
    }

    private static Map<String, Object> count(List<Entry> entries) {
        return Map.of("words", entries.size());
    }

    private Mono<Void> write(@Nullable UUID channelId, List<Entry> entries, UUID by) {
        return Mono.defer(() -> {
                    entries.forEach(WordBook::require);
                    Map<WordAction, List<String>> byAction = byAction(entries);
                    return Flux.fromIterable(byAction.entrySet())
                            .concatMap(group -> rows.add(
                                    channelId,
                                    group.getValue().toArray(String[]::new),
                                    group.getKey().name(),
                                    by,
                                    clock.instant()))
                            .then();
                })
                .then(Mono.defer(() -> rows.count(channelId)))
                .filter(count -> count <= MOST)
                .switchIfEmpty(Mono.error(WordProblems::full))
                .then();
    }

    private static void require(Entry entry) {
        if (Word.of(new UUID(0, 0), entry.pattern(), entry.action()).isEmpty()) {
            throw WordProblems.invalid(entry.pattern());
        }
    }

    /** Of one word that is there twice the last one counts. */
    private static Map<WordAction, List<String>> byAction(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.pattern().strip().toLowerCase(Locale.ROOT),
                        Entry::action,
                        (first, last) -> last))
                .entrySet()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
