package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds back what the house hears, for as long as the channel's moderators are to be ahead of it. What they take away in that time nobody
 * else sees. Guarded by its room.
 */
final class DelayLine {

    private final Object room;
    private final Consumer<Placed> house;
    private final Clock clock;
    private final JsonMapper json;
    private final Scheduler timer;
    private final Deque<Placed> held = new ArrayDeque<>();

    private Duration delay = Duration.ZERO;
    private Place released = Place.START;
    private Disposable next = Disposables.disposed();

    private DelayLine(Object room, Consumer<Placed> house, Clock clock, JsonMapper json, Scheduler timer) {
        this.room = room;
        this.house = house;
        this.clock = clock;
        this.json = json;
        this.timer = timer;
    }

    /** Makes the delay lines of rooms. */
    @Component
    static final class Factory {

        private final Clock clock;
        private final JsonMapper json;

        Factory(Clock clock, JsonMapper json) {
            this.clock = clock;
            this.json = json;
        }

        DelayLine create(Object room, Consumer<Placed> house) {
            return new DelayLine(room, house, clock, json, Schedulers.parallel());
        }
    }

    void set(Duration delay, Place released) {
        this.delay = delay;
        this.released = released;
    }

    /** Whether the house hears everything at once. */
    boolean isIdle() {
        return delay.isZero() && held.isEmpty();
    }

    /** The last event that the house has heard. */
    Place released(Place last) {
        return isIdle() ? last : released;
    }

    void add(Placed event) {
        held.add(event);
        if (held.size() == 1) {
            schedule(event);
        }
    }

    /** Takes from an event what concerns those who wait, and the delay itself. */
    void follow(Placed event) {
        if (event.is("chat-modes")) {
            change((ChatEvent.ModesSet) read(event), event.place());
        } else if (!held.isEmpty() && event.is("chat-deleted")) {
            UUID gone = ((ChatEvent.Deleted) read(event)).id();
            held.removeIf(waiting -> waiting.isMessage(gone));
        } else if (!held.isEmpty() && event.is("chat-cleared")) {
            UUID whose = ((ChatEvent.Cleared) read(event)).accountId();
            held.removeIf(waiting -> waiting.is("chat-message") && isOf(waiting, whose));
        }
    }

    void close() {
        next.dispose();
    }

    private void change(ChatEvent.ModesSet change, Place place) {
        if (isIdle()) {
            released = place;
        }
        delay = Duration.ofSeconds(change.modes().delaySeconds());
    }

    private boolean isOf(Placed message, @org.jspecify.annotations.Nullable UUID author) {
        return author == null
                || ((ChatEvent.Message) read(message)).author().id().equals(author);
    }

    private void schedule(Placed event) {
        long wait = Duration.between(clock.instant(), event.at().plus(delay)).toMillis();
        next = timer.schedule(this::release, Math.max(0, wait), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private void release() {
        synchronized (room) {
            Instant due = clock.instant().minus(delay);
            for (Placed first = held.peek(); first != null && !first.at().isAfter(due); first = held.peek()) {
                held.remove();
                released = first.place();
                house.accept(first);
            }
            Placed waiting = held.peek();
            if (waiting != null) {
                schedule(waiting);
            }
        }
    }

    private ChatEvent read(Placed event) {
        return json.readValue(event.json(), ChatEvent.class);
    }
}
