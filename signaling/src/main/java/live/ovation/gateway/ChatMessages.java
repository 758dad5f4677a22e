package live.ovation.gateway;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.chat.Chat;
import live.ovation.chat.Place;
import live.ovation.gateway.ClientMessage.ChatClose;
import live.ovation.gateway.ClientMessage.ChatDelete;
import live.ovation.gateway.ClientMessage.ChatEdit;
import live.ovation.gateway.ClientMessage.ChatSend;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages about what is said beside the picture. */
@Component
class ChatMessages {

    private final Channels channels;
    private final Chat chat;

    ChatMessages(Channels channels, Chat chat) {
        this.channels = channels;
        this.chat = chat;
    }

    Mono<Void> close(Connection connection, ChatClose m) {
        connection.requireParticipant();
        connection.closeChat(m.channel());
        return done(connection, m.requestId());
    }

    Mono<Void> send(Connection connection, ChatSend m) {
        UUID author = connection.requireParticipant().requireAccount();
        List<UUID> mentions = m.mentions() == null ? List.of() : List.copyOf(m.mentions());
        return channel(connection, m.channel())
                .flatMap(channel ->
                        chat.send(channel, author, new Chat.Line(m.nonce(), m.text(), m.replyTo(), mentions)))
                .doOnNext(sent -> connection.send(answer(m.requestId(), sent)))
                .then();
    }

    Mono<Void> edit(Connection connection, ChatEdit m) {
        UUID author = connection.requireParticipant().requireAccount();
        return channel(connection, m.channel())
                .flatMap(channel -> chat.edit(channel, author, m.messageId(), m.text()))
                .then(done(connection, m.requestId()));
    }

    Mono<Void> delete(Connection connection, ChatDelete m) {
        UUID who = connection.requireParticipant().requireAccount();
        return channel(connection, m.channel())
                .flatMap(channel -> chat.delete(channel, who, m.messageId()))
                .then(done(connection, m.requestId()));
    }

    /** A channel that they were let into; whoever may not watch any more was sent out. */
    Mono<Channel> channel(Connection connection, String slug) {
        return channels.find(slug)
                .filter(channel -> connection.viewerIn(channel) != null)
                .switchIfEmpty(Mono.error(() ->
                        new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "Join the channel first.")));
    }

    private static ServerMessage answer(String requestId, Chat.Sent sent) {
        Place place = sent.place();
        return new ServerMessage.ChatSent(
                requestId,
                sent.messageId(),
                place == null ? null : place.epoch(),
                place == null ? null : place.seq(),
                sent.command());
    }

    private static Mono<Void> done(Connection connection, String requestId) {
        return Mono.fromRunnable(() -> connection.send(new ServerMessage.Done(requestId)));
    }
}
