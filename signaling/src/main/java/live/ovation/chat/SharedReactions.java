package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.platform.Background;
import live.ovation.platform.Grapevine;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Reactions, counted twice a second: what flew on this node is told to the others as numbers, and what they tell is added to what is shown
 * here. Nobody keeps whose they were. Guarded by itself.
 */
@Component
class SharedReactions extends Background implements ReactionBox {

    static final int MOST_PER_PERSON = 10;

    private static final String SUBJECT = "reactions";
    private static final Duration FLUSH_EVERY = Duration.ofMillis(500);
    private static final int FLUSHES_PER_WINDOW = 10;
    /** More in half a second no screen shows; what a node says is not believed beyond it. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Grapevine grapevine;
    private final Clock clock;
    private final Map<UUID, Map<Reaction, Integer>> ours = new HashMap<>();
    private final Map<UUID, Map<Reaction, Integer>> shown = new HashMap<>();
    private final Map<String, Integer> perPerson = new HashMap<>();
    private final Sinks.Many<ReactionCounts> counted = Sinks.many().multicast().directBestEffort();

    SharedReactions(Grapevine grapevine, Clock clock) {
        this.grapevine = grapevine;
        this.clock = clock;
    }

    /** What flew on another node. */
    private record Told(UUID channelId, Map<Reaction, Integer> counts) {}

    @Override
    protected Disposable begin() {
        Flux<Void> told = grapevine
                .hear(SUBJECT, SharedReactions::read)
                .doOnNext(this::heard)
                .thenMany(Flux.empty());
        Flux<Void> flushed = Flux.interval(FLUSH_EVERY).onBackpressureDrop().concatMap(this::flush);
        return Flux.merge(told, flushed).subscribe();
    }

    @Override
    public Mono<Void> react(UUID channelId, String who, Reaction reaction) {
        return Mono.fromRunnable(() -> take(channelId, who, reaction));
    }

    @Override
    public Flux<ReactionCounts> counts() {
        return counted.asFlux().onBackpressureBuffer(1024, BufferOverflowStrategy.DROP_OLDEST);
    }

    private synchronized void take(UUID channelId, String who, Reaction reaction) {
        if (perPerson.merge(channelId + who, 1, Integer::sum) <= MOST_PER_PERSON) {
            add(ours, channelId, reaction, 1);
            add(shown, channelId, reaction, 1);
        }
    }

    private synchronized void heard(Told told) {
        told.counts().forEach((reaction, count) -> add(shown, told.channelId(), reaction, count));
    }

    /** {@code channel HEART=3,CLAP=1}; throws {@link IllegalArgumentException}. */
    private static Told read(String text) {
        String[] parts = text.split("[ ,]");
        Map<Reaction, Integer> counts = new EnumMap<>(Reaction.class);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            int count = Integer.parseInt(part.substring(equals + 1));
            counts.put(Reaction.valueOf(part.substring(0, equals)), Math.clamp(count, 0, MOST_AT_ONCE));
        }
        return new Told(UUID.fromString(parts[0]), counts);
    }

    private Mono<Void> flush(long tick) {
        return Flux.fromIterable(takeOurs(tick))
                .flatMap(text -> grapevine.tell(SUBJECT, text))
                .then();
    }

    /** Shows what there is here, and takes what the others are to be told. */
    private synchronized Iterable<String> takeOurs(long tick) {
        if (tick % FLUSHES_PER_WINDOW == 0) {
            perPerson.clear();
        }
        Instant now = clock.instant();
        shown.forEach(
                (channelId, counts) -> counted.tryEmitNext(new ReactionCounts(channelId, now, Map.copyOf(counts))));
        shown.clear();
        var told = ours.entrySet().stream().map(SharedReactions::written).toList();
        ours.clear();
        return told;
    }

    private static String written(Map.Entry<UUID, Map<Reaction, Integer>> chat) {
        return chat.getKey() + " "
                + chat.getValue().entrySet().stream()
                        .map(each -> each.getKey().name() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
    }

    private static void add(Map<UUID, Map<Reaction, Integer>> counts, UUID channelId, Reaction reaction, int more) {
        counts.computeIfAbsent(channelId, id -> new EnumMap<>(Reaction.class))
                .merge(reaction, more, (a, b) -> Math.min(MOST_AT_ONCE, a + b));
    }
}
