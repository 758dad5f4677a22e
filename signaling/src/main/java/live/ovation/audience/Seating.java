package live.ovation.audience;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import live.ovation.audience.House.Move;
import live.ovation.channel.Channel;
import live.ovation.channel.HouseRules;
import live.ovation.channel.RuleBook;
import live.ovation.platform.Background;
import live.ovation.stream.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Gives everybody who watches a channel a seat, and another one when that has to be. */
@Service
public class Seating extends Background {

    /** Whoever drops and comes back within this time has kept the seat. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration READ_WITHIN = Duration.ofSeconds(2);

    private final RuleBook rules;
    private final FloorLimits limits;
    private final Viewers viewers;
    private final SeatMetrics metrics;
    private final ConcurrentMap<UUID, Hall> halls = new ConcurrentHashMap<>();
    private final Sinks.Many<Moved> moved = Sinks.many().multicast().directBestEffort();

    Seating(RuleBook rules, FloorLimits limits, Viewers viewers, SeatMetrics metrics) {
        this.rules = rules;
        this.limits = limits;
        this.viewers = viewers;
        this.metrics = metrics;
    }

    /** Somebody got a seat. */
    record Moved(UUID channelId, String owner, Verdict verdict) {}

    /** A seat, and every change of it. Given up when nobody listens any more, and nobody does again soon. */
    public Flux<Verdict> sit(Channel channel, String owner, Rank rank, Wish wish) {
        return withHall(channel.id(), hall -> hall.enter(owner, Claim.of(rank, wish), now()))
                .flatMapMany(entrance -> entrance.verdicts()
                        .doFinally(end -> Mono.delay(KEPT).subscribe(then -> leave(channel.id(), owner, entrance))));
    }

    /** A seat for who can't be told that it changes. */
    Mono<Verdict> admit(UUID channelId, String owner) {
        return withHall(channelId, hall -> hall.admit(owner, Claim.of(Rank.VIEWER, Wish.LOW_LATENCY), now()));
    }

    /** Gives up the seat of who can't be told. */
    void release(UUID channelId, String owner) {
        act(channelId, hall -> hall.release(owner, now()));
    }

    /** What a player ran into may be a reason for another seat. */
    void report(UUID channelId, String owner, Trouble trouble) {
        act(
                channelId,
                hall -> hall.act(house -> switch (trouble) {
                    case FLOOR_FAILED, STALLED -> house.hinder(owner, Obstacle.FLOOR_FAILED, now());
                    case NETWORK -> house.hinder(owner, Obstacle.NETWORK, now());
                    case CARRIES -> house.prove(owner, now());
                    case RECOVERED -> house.unhinder(owner, now());
                }));
    }

    /** The broadcaster comes in anew, and nobody has to stay away for what failed before. */
    void forgive(UUID channelId) {
        act(channelId, hall -> hall.act(house -> house.forgive(now())));
    }

    /** Puts somebody into another place in the order. */
    public void rank(UUID channelId, String owner, Rank rank) {
        act(channelId, hall -> hall.act(house -> house.change(owner, claim -> claim.with(rank), now())));
    }

    /** An operator's word, which stands until it is taken back (null). */
    public void force(UUID channelId, String owner, @Nullable Seat seat) {
        act(channelId, hall -> hall.act(house -> house.change(owner, claim -> claim.forcedTo(seat), now())));
    }

    /** Everybody who moves, from now on. */
    Flux<Moved> moves() {
        return moved.asFlux().onBackpressureBuffer();
    }

    @Nullable
    Hall find(UUID channelId) {
        return halls.get(channelId);
    }

    Collection<Hall> halls() {
        return halls.values();
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                rules.changes().subscribe(change -> {
                    act(change.channelId(), hall -> hall.rules(change.rules()));
                    tick();
                }),
                Flux.interval(TICK).onBackpressureDrop().subscribe(tick -> tick()));
    }

    private void tick() {
        boolean open = limits.isOpen();
        int everywhere = halls.values().stream().mapToInt(Seating::seated).sum();
        for (Hall hall : List.copyOf(halls.values())) {
            HouseRules of = hall.rules();
            hall.act(house -> house.resize(of.mode(), limits.places(of, house.seated(), everywhere), open, now()));
            hall.act(house -> house.tick(now()));
            if (hall.closeIfEmpty()) {
                halls.remove(hall.channelId(), hall);
            }
        }
    }

    private static int seated(Hall hall) {
        return hall.look(House::seated);
    }

    private void leave(UUID channelId, String owner, Hall.Entrance entrance) {
        act(channelId, hall -> hall.leave(owner, entrance, now()));
    }

    private void act(UUID channelId, Consumer<Hall> action) {
        Hall hall = halls.get(channelId);
        if (hall != null) {
            action.accept(hall);
            count(hall);
        }
    }

    private void count(Hall hall) {
        viewers.set(hall.channelId(), hall.look(house -> house.members().size()));
    }

    private <T> Mono<T> withHall(UUID channelId, Function<Hall, @Nullable T> action) {
        return Mono.defer(() -> hall(channelId).flatMap(hall -> {
                    T result = action.apply(hall);
                    count(hall);
                    return Mono.justOrEmpty(result);
                }))
                // it was closed a moment ago and is replaced at the next tick
                .repeatWhenEmpty(tries -> tries.take(10).delayElements(TICK));
    }

    private Mono<Hall> hall(UUID channelId) {
        Hall known = halls.get(channelId);
        return known != null
                ? Mono.just(known)
                : rules.of(channelId)
                        .timeout(READ_WITHIN)
                        .map(of ->
                                halls.computeIfAbsent(channelId, id -> new Hall(id, of, places(of), this::announce)));
    }

    private int places(HouseRules of) {
        return limits.places(
                of, 0, halls.values().stream().mapToInt(Seating::seated).sum());
    }

    private synchronized void announce(UUID channelId, Move move) {
        metrics.moved(move.verdict());
        moved.tryEmitNext(new Moved(channelId, move.id(), move.verdict()));
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
