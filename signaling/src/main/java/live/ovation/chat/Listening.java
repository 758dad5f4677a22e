package live.ovation.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Hears chats, from now on and from before. */
@Service
public class Listening {

    /** Who was away for longer begins anew. */
    private static final int MOST_MISSED = 500;
    /** What somebody reads who has just come. */
    private static final int NEWEST = 80;

    private final Rooms rooms;
    private final RoomLog log;
    private final MessageRepository rows;

    Listening(Rooms rooms, RoomLog log, MessageRepository rows) {
        this.rooms = rooms;
        this.log = log;
        this.rows = rows;
    }

    /** A chat that is heard, until it is closed. */
    public final class Hearing {

        private final UUID channelId;
        private final Room room;

        private Hearing(UUID channelId, Room room) {
            this.channelId = channelId;
            this.room = room;
        }

        /**
         * Runs {@code joining} between two events: what comes after it the listener hears.
         *
         * @param staff whether the one who joins hears what moderators hear
         * @return the last event that such a listener has heard before
         */
        public Place between(boolean staff, Runnable joining) {
            return room.between(staff, joining);
        }

        /**
         * The events up to a place.
         *
         * @param after the last one that is known; null or one that never was: the newest are wanted
         */
        public Mono<Backlog> backlog(@Nullable Place after, Place upTo) {
            if (after == null || after.epoch() != upTo.epoch() || after.compareTo(upTo) > 0) {
                return newest(channelId, room, upTo);
            }
            Optional<List<Placed>> known = room.between(after, upTo);
            return known.isPresent()
                    ? Mono.just(new Backlog(false, known.get()))
                    : log.between(channelId, after, upTo, MOST_MISSED + 1)
                            .filter(events -> isWhole(events, after))
                            .map(events -> new Backlog(false, events))
                            .switchIfEmpty(Mono.defer(() -> newest(channelId, room, upTo)));
        }

        public void close() {
            rooms.close(channelId, room);
        }
    }

    /**
     * What somebody lacks who was here before.
     *
     * @param reload whether something may be missing between what they know and these
     */
    public record Backlog(boolean reload, List<Placed> events) {}

    /** Errors with {@code unavailable}. */
    public Mono<Hearing> listen(UUID channelId, RoomListener listener) {
        return rooms.open(channelId, listener).map(room -> new Hearing(channelId, room));
    }

    private static boolean isWhole(List<Placed> events, Place after) {
        return !events.isEmpty()
                && events.size() <= MOST_MISSED
                && after.isJustBefore(events.getFirst().place());
    }

    private Mono<Backlog> newest(UUID channelId, Room room, Place upTo) {
        List<Placed> events = room.newest(upTo, NEWEST);
        return events.size() < NEWEST
                ? older(channelId, events, upTo).map(older -> new Backlog(true, joined(older, events)))
                : Mono.just(new Backlog(true, events));
    }

    /** From PostgreSQL, of a chat whose log was lost or has been let go. */
    private Mono<List<Placed>> older(UUID channelId, List<Placed> events, Place upTo) {
        Place end = events.isEmpty()
                ? new Place(upTo.epoch(), upTo.seq() + 1)
                : events.getFirst().place();
        Place before = end.epoch() == 0 ? new Place(Long.MAX_VALUE, Long.MAX_VALUE) : end;
        return rows.before(channelId, before.epoch(), before.seq(), null, true, NEWEST - events.size())
                .map(MessageRow::placed)
                .collectList()
                .map(List::reversed)
                .onErrorReturn(List.of());
    }

    private static List<Placed> joined(List<Placed> older, List<Placed> newer) {
        List<Placed> all = new ArrayList<>(older);
        all.addAll(newer);
        return all;
    }
}
