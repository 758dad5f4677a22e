package live.ovation.gateway;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.channel.Channel;
import live.ovation.chat.Listening.Backlog;
import live.ovation.chat.Listening.Hearing;
import live.ovation.chat.Place;
import live.ovation.chat.Placed;
import live.ovation.chat.RoomListener;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Those who follow a channel's chat on this node, and what they hear. */
final class ChatHall implements RoomListener {

    private final Channel channel;
    private final Hall hall;
    private final String reload;

    private volatile @Nullable Hearing hearing;

    ChatHall(Channel channel, Hall hall) {
        this.channel = channel;
        this.hall = hall;
        this.reload = "{\"type\":\"chat-reload\",\"channel\":\"" + channel.slug() + "\"}";
    }

    /** Somebody who has joined and hears nothing yet, and the last event that was before. */
    record Joined(Hall.Held held, Place after) {}

    void hears(Hearing hearing) {
        this.hearing = hearing;
    }

    Channel channel() {
        return channel;
    }

    /** Comes in between two events. */
    Joined join(Connection connection, Lane lane) {
        AtomicReference<Hall.Held> held = new AtomicReference<>();
        Place after = open().between(lane == Lane.STAFF, () -> held.set(hall.join(connection, lane)));
        return new Joined(held.get(), after);
    }

    /** What somebody lacks who knows the chat up to {@code after}. */
    Mono<Backlog> backlog(@Nullable Place after, Place upTo) {
        return open().backlog(after, upTo);
    }

    void leave(Connection connection) {
        hall.leave(connection);
    }

    /** What somebody hears who becomes a moderator, or is one no more, comes at another time: they open the chat anew. */
    void move(UUID accountId, Lane lane) {
        hall.lane(accountId, lane, reload);
    }

    void tell(UUID accountId, String message) {
        hall.sendTo(accountId, message);
    }

    void tellStaff(String message) {
        hall.send(message, Ear.STAFF);
    }

    void tell(String message) {
        hall.send(message);
    }

    void close() {
        open().close();
    }

    @Override
    public void heard(Placed event, Ears ears) {
        UUID shadowOf = event.shadowOf();
        if (shadowOf != null) {
            heardInShadow(event, ears, shadowOf);
            return;
        }
        String message = event.message(channel.slug());
        hall.send(
                message,
                switch (ears) {
                    case EVERYBODY -> event.omitted() ? Ear.STAFF.and(event.author()) : Ear.ALL;
                    case STAFF -> Ear.STAFF;
                    case HOUSE -> event.omitted() ? Ear.of(event.author()) : Ear.HOUSE;
                });
        String ahead = ears == Ears.STAFF ? event.ahead(channel.slug()) : null;
        if (ahead != null) {
            hall.send(ahead, Ear.HOUSE);
        }
    }

    /** Those who keep order are told that it is there; its author is not. */
    private void heardInShadow(Placed event, Ears ears, UUID author) {
        if (ears != Ears.HOUSE) {
            hall.send(event.marked(channel.slug()), Ear.STAFF);
        }
        if (ears != Ears.STAFF) {
            hall.send(event.message(channel.slug()), Ear.of(author));
        }
    }

    @Override
    public void lost() {
        hall.send(reload);
    }

    private Hearing open() {
        return java.util.Objects.requireNonNull(hearing, "hears its chat");
    }
}
