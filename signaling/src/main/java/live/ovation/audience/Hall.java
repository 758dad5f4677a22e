package live.ovation.audience;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import live.ovation.audience.House.Move;
import live.ovation.channel.HouseRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A {@link House} that many threads may use, and that tells everybody their seat. */
final class Hall {

    /** From so many on, those who go to the gallery are told one after the other. */
    private static final int CROWD = 20;

    private static final Duration SPREAD = Duration.ofSeconds(2);

    private final UUID channelId;
    private final House house;
    private final BiConsumer<UUID, Move> follower;
    private final Map<String, Sinks.Many<Verdict>> listeners = new HashMap<>();
    private volatile HouseRules rules;
    private boolean closed;

    /** @param follower hears every move; it must not call back */
    Hall(UUID channelId, HouseRules rules, int places, BiConsumer<UUID, Move> follower) {
        this.channelId = channelId;
        this.house = new House(rules.mode(), places);
        this.rules = rules;
        this.follower = follower;
    }

    UUID channelId() {
        return channelId;
    }

    HouseRules rules() {
        return rules;
    }

    void rules(HouseRules next) {
        rules = next;
    }

    /** Somebody who is told their seat from now on; null when the hall was closed a moment ago. */
    synchronized @Nullable Entrance enter(String owner, Claim claim, long now) {
        if (closed) {
            return null;
        }
        Sinks.Many<Verdict> ear = Sinks.many().unicast().onBackpressureBuffer();
        listeners.put(owner, ear);
        List<Move> moves = house.arrive(owner, claim, now);
        tell(moves);
        Verdict verdict = verdictOf(owner);
        if (verdict != null && moves.stream().noneMatch(move -> move.id().equals(owner))) {
            ear.tryEmitNext(verdict);
        }
        return new Entrance(ear);
    }

    /** Somebody nobody can tell anything, such as a player that speaks WHEP; empty when the hall was closed a moment ago. */
    synchronized @Nullable Verdict admit(String owner, Claim claim, long now) {
        if (closed) {
            return null;
        }
        if (house.find(owner) == null) {
            tell(house.arrive(owner, claim, now));
        }
        return verdictOf(owner);
    }

    record Entrance(Sinks.Many<Verdict> ear) {

        Flux<Verdict> verdicts() {
            return ear.asFlux();
        }
    }

    /** Unless they have come in again by another door. */
    synchronized void leave(String owner, Entrance entrance, long now) {
        if (listeners.remove(owner, entrance.ear())) {
            tell(house.leave(owner, now));
        }
    }

    /** Of those who can't be told anything. */
    synchronized void release(String owner, long now) {
        if (!listeners.containsKey(owner)) {
            tell(house.leave(owner, now));
        }
    }

    /** Does something to the house, if it is still there. */
    synchronized void act(Function<House, List<Move>> action) {
        if (!closed) {
            tell(action.apply(house));
        }
    }

    synchronized <T> T look(Function<House, T> look) {
        return look.apply(house);
    }

    synchronized @Nullable Verdict verdictOf(String owner) {
        Member member = house.find(owner);
        return member == null ? null : member.verdict();
    }

    /** True when nobody was there; then nobody can come in any more. */
    synchronized boolean closeIfEmpty() {
        closed = closed || house.isEmpty();
        return closed;
    }

    private void tell(List<Move> moves) {
        List<Move> away = moves.stream()
                .filter(move -> move.verdict().seat() == Seat.GALLERY)
                .toList();
        boolean crowd = away.size() > CROWD;
        for (Move move : moves) {
            if (!crowd || move.verdict().seat() != Seat.GALLERY) {
                tell(move.id(), move.verdict());
            }
            follower.accept(channelId, move);
        }
        if (crowd) {
            spread(away);
        }
    }

    /** A crowd that goes to the gallery in one moment would ask for everything there in one moment. */
    private void spread(List<Move> away) {
        for (Move move : away) {
            long wait = ThreadLocalRandom.current().nextLong(1, SPREAD.toMillis());
            Mono.delay(Duration.ofMillis(wait)).subscribe(then -> tellAgain(move.id()));
        }
    }

    /** Where they sit by now, which may be elsewhere again. */
    private synchronized void tellAgain(String owner) {
        Verdict verdict = verdictOf(owner);
        if (verdict != null) {
            tell(owner, verdict);
        }
    }

    private void tell(String owner, Verdict verdict) {
        Sinks.Many<Verdict> ear = listeners.get(owner);
        if (ear != null) {
            ear.tryEmitNext(verdict);
        }
    }
}
