package live.ovation.restream;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.GalleryListener;
import live.ovation.platform.Background;
import live.ovation.platform.Outbound;
import live.ovation.restream.rtmp.RtmpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The restreams of the streams that this node packages, kept as their owners want them: it looks every second. */
@Component
class Restreams extends Background implements GalleryListener {

    private static final Logger log = LoggerFactory.getLogger(Restreams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TargetRepository repository;
    private final Targets targets;
    private final Board board;
    private final RtmpClient client;
    private final Clock clock;
    private final ConcurrentMap<UUID, Source> sources = new ConcurrentHashMap<>();
    /** By target; touched by one look at a time. */
    private final Map<UUID, Restream> running = new HashMap<>();

    Restreams(TargetRepository repository, Targets targets, Board board, Outbound outbound, Clock clock) {
        this.repository = repository;
        this.targets = targets;
        this.board = board;
        this.client = new RtmpClient(outbound.tcp());
        this.clock = clock;
    }

    @Override
    public void made(UUID channelId, GalleryEvent event) {
        if (event instanceof GalleryEvent.Ended) {
            sources.remove(event.streamId());
        } else {
            sources.computeIfAbsent(event.streamId(), id -> new Source(id, channelId))
                    .take(event);
        }
    }

    @Override
    protected Disposable begin() {
        Disposable looks = Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look().timeout(PATIENCE)
                        .doOnError(e -> log.warn("Restreams could not be looked after: {}", e.toString()))
                        .onErrorComplete())
                .subscribe();
        return Disposables.composite(looks, () -> running.values().forEach(Restream::stop));
    }

    /** While the database is away everything goes on as it is. */
    private Mono<Void> look() {
        return wanted().doOnNext(this::adjust).then(Mono.defer(this::say));
    }

    /** What is to be sent from here, by target. */
    private Mono<Map<TargetRow, Source>> wanted() {
        sources.values().removeIf(Source::isAbandoned);
        Map<UUID, Source> byChannel = new HashMap<>();
        sources.values().forEach(source -> byChannel.put(source.channelId(), source));
        if (byChannel.isEmpty()) {
            return Mono.just(Map.of());
        }
        return repository
                .findByChannelIdIn(List.copyOf(byChannel.keySet()))
                .filter(row -> row.isWantedFor(source(byChannel, row).streamId()))
                .collectMap(row -> row, row -> source(byChannel, row));
    }

    private static Source source(Map<UUID, Source> byChannel, TargetRow row) {
        return Objects.requireNonNull(byChannel.get(row.channelId()));
    }

    private void adjust(Map<TargetRow, Source> wanted) {
        running.values().removeIf(restream -> {
            boolean stays = wanted.entrySet().stream().anyMatch(entry -> restream.is(entry.getKey(), entry.getValue()));
            if (!stays) {
                restream.stop();
                board.forget(restream.target().id()).subscribe();
            }
            return !stays;
        });
        wanted.forEach((row, source) -> running.computeIfAbsent(row.id(), id -> started(row, source)));
    }

    private Restream started(TargetRow row, Source source) {
        Restream restream = new Restream(row, targets.keyOf(row), source, client, clock);
        restream.start();
        return restream;
    }

    private Mono<Void> say() {
        return Flux.fromIterable(List.copyOf(running.values()))
                .concatMap(restream -> board.say(restream.target().id(), restream.status()))
                .then();
    }
}
