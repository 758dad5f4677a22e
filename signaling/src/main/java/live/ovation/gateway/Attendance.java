package live.ovation.gateway;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is connected here. Whoever drops may come back for a while, to media sessions that went on; then those are closed. That holds for
 * the participants of an earlier process as well.
 */
@Component
class Attendance implements SmartLifecycle {

    static final CloseStatus REPLACED = new CloseStatus(4000, "resumed elsewhere");
    private static final CloseStatus GOING_AWAY = CloseStatus.GOING_AWAY;
    private static final Logger log = LoggerFactory.getLogger(Attendance.class);
    private static final Duration MAY_COME_BACK = Duration.ofSeconds(30);
    private static final Duration REMEMBER_EVERY = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofMillis(200);
    /** So many a second a service that has just started greets without keeping them waiting. */
    private static final int RETURNS_PER_SECOND = 500;

    private static final int LATEST_RETURN_MS = 10_000;

    private final Participants participants;
    private final Sfu sfu;
    private final Map<String, Connection> present = new ConcurrentHashMap<>();
    private final Map<String, Disposable> away = new ConcurrentHashMap<>();

    private volatile Disposable running = Disposables.disposed();

    Attendance(Participants participants, Sfu sfu) {
        this.participants = participants;
        this.sfu = sfu;
    }

    void arrived(Participant participant, Connection connection) {
        cancelDeparture(participant.id());
        Connection elsewhere = present.put(participant.id(), connection);
        if (elsewhere != null) {
            elsewhere.outbox().close(REPLACED);
        }
    }

    void left(Participant participant, Connection connection) {
        if (present.remove(participant.id(), connection)) {
            expectBack(participant.id(), participant.owner());
        }
    }

    /** Everybody whose socket is there. */
    Collection<Connection> present() {
        return present.values();
    }

    /** Whether the owner of a media session is a participant whose socket is there. */
    boolean isPresent(String owner) {
        String participantId = Participant.idOf(owner);
        return participantId != null && present.containsKey(participantId);
    }

    /** The time over which those who are here now had better be spread when they all have to come back. */
    int returnWithinMs() {
        return (int) Math.min(LATEST_RETURN_MS, present.size() * 1_000L / RETURNS_PER_SECOND);
    }

    int connections() {
        return present.size();
    }

    @Override
    public void start() {
        running = Disposables.composite(
                Flux.interval(REMEMBER_EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> remember())
                        .subscribe(),
                sfu.recovered().thenMany(sfu.all()).map(Media::owner).distinct().subscribe(this::expectBackFromBefore));
    }

    /** Says goodbye, so that clients know that they are expected back and when: each at another moment. */
    @Override
    public void stop() {
        running.dispose();
        int within = returnWithinMs();
        present.values().forEach(connection -> {
            long wait = ThreadLocalRandom.current().nextLong(within + 1L);
            connection.send(new ServerMessage.GoingAway(RETRY_AFTER.toMillis() + wait));
            Mono.delay(FAREWELL).subscribe(now -> connection.outbox().close(GOING_AWAY));
        });
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private void expectBackFromBefore(String owner) {
        String participantId = Participant.idOf(owner);
        if (participantId != null && !present.containsKey(participantId)) {
            expectBack(participantId, owner);
        }
    }

    private void expectBack(String participantId, String owner) {
        Disposable departure = Mono.delay(MAY_COME_BACK)
                .thenMany(Flux.defer(() -> sfu.ownedBy(owner)))
                .concatMap(media -> sfu.close(media.id(), CloseReason.EXPIRED))
                .doFinally(end -> away.remove(participantId))
                .subscribe(done -> {}, e -> log.warn("Could not close what {} left behind: {}", owner, e.toString()));
        away.put(participantId, departure);
    }

    private void cancelDeparture(String participantId) {
        Disposable departure = away.remove(participantId);
        if (departure != null) {
            departure.dispose();
        }
    }

    private Mono<Void> remember() {
        return Flux.fromIterable(present.values())
                .mapNotNull(Connection::participant)
                .flatMap(participants::save, 16)
                .then()
                .onErrorResume(e -> {
                    log.warn("Participants could not be written to Redis: {}", e.toString());
                    return Mono.empty();
                });
    }
}
