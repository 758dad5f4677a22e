package live.ovation.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import live.ovation.platform.Background;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Asks every socket for a sign of life now and then, and closes those that give none: one clock for all of them. */
@Component
class Heartbeat extends Background {

    static final Duration EVERY = Duration.ofSeconds(15);

    private static final Duration SILENCE = EVERY.multipliedBy(2).plusSeconds(5);
    private static final int TURNS = (int) EVERY.toSeconds();

    /** One of these is asked each second, so that the work is spread. */
    private final List<Set<Connection>> turns = new ArrayList<>();

    private int turn;

    Heartbeat() {
        for (int i = 0; i < TURNS; i++) {
            turns.add(ConcurrentHashMap.newKeySet());
        }
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(Duration.ofSeconds(1)).onBackpressureDrop().subscribe(tick -> beat());
    }

    void watch(Connection connection) {
        turnOf(connection).add(connection);
    }

    void forget(Connection connection) {
        turnOf(connection).remove(connection);
    }

    private Set<Connection> turnOf(Connection connection) {
        return turns.get(Math.floorMod(System.identityHashCode(connection), TURNS));
    }

    private void beat() {
        turn = (turn + 1) % TURNS;
        long oldest = System.nanoTime() - SILENCE.toNanos();
        for (Connection connection : turns.get(turn)) {
            if (connection.heardAt() - oldest < 0) {
                connection.outbox().close(CloseStatus.GOING_AWAY);
            } else {
                connection.outbox().ping();
            }
        }
    }
}
