package live.ovation.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import live.ovation.chat.RoomListener.Ears;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * A channel's chat as this node hears it: each event once and in order. What the topic did not bring is read from the log; what is no
 * longer there is said to be lost.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);
    private static final int PAGE = 500;
    private static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final int MOST_WAITING = 5_000;
    private static final Duration RETRY = Duration.ofMillis(500);

    private final UUID channelId;
    private final RoomLog roomLog;
    private final RoomListener listener;
    private final DelayLine delayed;
    /** What the topic brought while the log was being read. */
    private final Queue<Placed> waiting = new ArrayDeque<>();

    /** The newest events, so that a crowd that comes in at once costs Redis nothing. */
    private final Deque<Placed> recent = new ArrayDeque<>();

    private Place last = Place.START;
    private boolean reading = true;
    private volatile boolean closed;

    Room(UUID channelId, RoomLog roomLog, RoomListener listener, DelayLine.Factory delays) {
        this.channelId = channelId;
        this.roomLog = roomLog;
        this.listener = listener;
        this.delayed = delays.create(this, event -> listener.heard(event, Ears.HOUSE));
    }

    /** Begins after the newest event that everybody may have heard; the topic must be heard already. */
    Mono<Void> open(Duration delay, Instant now) {
        return roomLog.newest(channelId, END, PAGE)
                .doOnNext(events -> begin(events, lastHeard(events, now.minus(delay)), delay))
                .then();
    }

    private static Place lastHeard(List<Placed> events, Instant due) {
        Place heard = events.isEmpty() ? Place.START : events.getFirst().place().before();
        for (Placed event : events) {
            if (event.at().isAfter(due)) {
                break;
            }
            heard = event.place();
        }
        return heard;
    }

    private synchronized void begin(List<Placed> events, Place place, Duration delay) {
        last = place;
        events.stream().filter(event -> event.place().compareTo(place) <= 0).forEach(recent::add);
        delayed.set(delay, place);
        reading = false;
        drain();
    }

    /** Runs {@code joining} between two events, and answers with the last one before it for such a listener. */
    synchronized Place between(boolean staff, Runnable joining) {
        joining.run();
        return staff ? last : delayed.released(last);
    }

    /** The newest events up to a place, the oldest of them first; as many as are remembered. */
    synchronized List<Placed> newest(Place upTo, int most) {
        List<Placed> known = recent.stream()
                .filter(event -> event.place().compareTo(upTo) <= 0)
                .toList();
        return known.subList(Math.max(0, known.size() - most), known.size());
    }

    /** All events after a place and up to another; empty when that is more than is remembered. */
    synchronized Optional<List<Placed>> between(Place after, Place upTo) {
        List<Placed> known = recent.stream()
                .filter(event ->
                        event.place().compareTo(after) > 0 && event.place().compareTo(upTo) <= 0)
                .toList();
        boolean whole = after.equals(upTo)
                || (!known.isEmpty() && after.isJustBefore(known.getFirst().place()));
        return whole ? Optional.of(known) : Optional.empty();
    }

    /** The newest place that this node knows. */
    synchronized Place last() {
        return last;
    }

    synchronized void tell(Placed event) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        }
        if (!reading) {
            drain();
        }
    }

    /** Reads what may have been missed, if the log has gone further than this room. */
    Mono<Void> check() {
        return roomLog.last(channelId).doOnNext(this::compare).then();
    }

    private synchronized void compare(Place newest) {
        if (!reading && newest.compareTo(last) > 0) {
            read();
        }
    }

    void close() {
        closed = true;
        delayed.close();
    }

    private void drain() {
        for (Placed next = waiting.peek(); next != null; next = waiting.peek()) {
            if (next.place().compareTo(last) > 0) {
                if (!last.isJustBefore(next.place())) {
                    read();
                    return;
                }
                deliver(next);
            }
            waiting.remove();
        }
    }

    private void read() {
        reading = true;
        roomLog.between(channelId, last, END, PAGE).subscribe(this::caughtUp, this::failed);
    }

    private synchronized void caughtUp(List<Placed> events) {
        for (Placed event : events) {
            if (event.place().compareTo(last) > 0) {
                if (!last.isJustBefore(event.place())) {
                    listener.lost();
                }
                deliver(event);
            }
        }
        if (events.isEmpty()) {
            skipToWaiting();
        }
        reading = false;
        drain();
    }

    /** The log has nothing after our place, yet something was told: the log was lost and begun anew, and lost again. */
    private void skipToWaiting() {
        Placed next = waiting.peek();
        if (next != null && next.place().compareTo(last) > 0) {
            listener.lost();
            waiting.remove();
            deliver(next);
        }
    }

    private void failed(Throwable e) {
        log.warn("A chat could not be read from Redis: {}", e.toString());
        Mono.delay(RETRY).subscribe(now -> again());
    }

    private synchronized void again() {
        if (!closed) {
            read();
        }
    }

    private void deliver(Placed event) {
        if (recent.size() == PAGE) {
            recent.remove();
        }
        recent.add(event);
        last = event.place();
        if (delayed.isIdle()) {
            listener.heard(event, Ears.EVERYBODY);
        } else {
            listener.heard(event, Ears.STAFF);
            delayed.add(event);
        }
        delayed.follow(event);
    }
}
