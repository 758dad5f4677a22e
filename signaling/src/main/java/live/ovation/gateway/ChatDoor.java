package live.ovation.gateway;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.Listening.Backlog;
import live.ovation.chat.Lobby;
import live.ovation.chat.Lobby.Sight;
import live.ovation.chat.Place;
import live.ovation.chat.Placed;
import live.ovation.chat.Presence;
import live.ovation.chat.ReactionBox;
import live.ovation.gateway.ClientMessage.ChatOpen;
import live.ovation.gateway.ClientMessage.ChatPlace;
import live.ovation.gateway.ClientMessage.ChatReact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Lets participants into chats: what they lack first, then what is said from now on, with nothing between the two. */
@Component
class ChatDoor {

    private final ChatHalls halls;
    private final Lobby lobby;
    private final Presence presence;
    private final ReactionBox box;

    ChatDoor(ChatHalls halls, Lobby lobby, Presence presence, ReactionBox box) {
        this.box = box;
        this.halls = halls;
        this.lobby = lobby;
        this.presence = presence;
    }

    Mono<Void> open(Connection connection, ChatOpen m) {
        UUID accountId = connection.requireParticipant().accountId();
        Channel channel = connection.requireChannel(m.channel());
        return lobby.of(channel, accountId, connection.network())
                .flatMap(sight -> enter(connection, channel, sight, m));
    }

    /** Anybody may let something fly who is in the chat, by the measure of the box. */
    Mono<Void> react(Connection connection, ChatReact m) {
        Participant who = connection.requireParticipant();
        return box.react(connection.requireChannel(m.channel()).id(), who.id(), m.reaction());
    }

    private Mono<Void> enter(Connection connection, Channel channel, Sight sight, ChatOpen m) {
        Participant who = connection.requireParticipant();
        connection.closeChat(channel.slug());
        return halls.enter(channel).doOnError(e -> halls.leave(channel.id())).flatMap(hall -> {
            ChatHall.Joined joined = hall.join(connection, laneOf(sight));
            presence.entered(channel.id(), who.accountId(), who.id());
            connection.openChat(channel.slug(), leaving(hall, connection, who));
            return hall.backlog(place(m.after()), joined.after())
                    .zipWith(presence.people(channel.id()))
                    .doOnNext(found -> welcome(connection, m, sight, joined, found.getT1(), found.getT2()))
                    .doOnError(e -> connection.closeChat(channel.slug()))
                    .then();
        });
    }

    private static void welcome(
            Connection connection, ChatOpen m, Sight sight, ChatHall.Joined joined, Backlog missed, int people) {
        boolean staff = sight.you().moderates();
        List<String> frames = missed.events().stream()
                .filter(event -> staff || isForHouse(event) || isOf(connection, event))
                .map(event -> staff ? event.marked(m.channel()) : event.message(m.channel()))
                .toList();
        connection.send(new ServerMessage.ChatOpened(
                m.requestId(),
                m.channel(),
                joined.after().epoch(),
                joined.after().seq(),
                missed.reload(),
                sight.modes(),
                sight.pinned(),
                sight.you(),
                people));
        joined.held().release(frames);
    }

    private static boolean isForHouse(Placed event) {
        return !event.omitted() && event.shadowOf() == null;
    }

    private static boolean isOf(Connection connection, Placed event) {
        UUID author = event.shadowOf() == null ? event.author() : event.shadowOf();
        return author != null && author.equals(connection.requireParticipant().accountId());
    }

    private Disposable leaving(ChatHall hall, Connection connection, Participant who) {
        UUID channelId = hall.channel().id();
        return Disposables.composite(() -> {
            hall.leave(connection);
            presence.left(channelId, who.id());
            halls.leave(channelId);
        });
    }

    static Lane laneOf(Sight sight) {
        return sight.you().moderates() ? Lane.STAFF : Lane.HOUSE;
    }

    private static @Nullable Place place(@Nullable ChatPlace after) {
        return after == null ? null : new Place(after.epoch(), after.seq());
    }
}
