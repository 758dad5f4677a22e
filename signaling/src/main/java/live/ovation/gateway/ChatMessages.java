package live.ovation.gateway;

import java.util.List;
import java.util.UUID;
import live.ovation.chat.Chat;
import live.ovation.chat.Place;
import live.ovation.gateway.ClientMessage.ChatClose;
import live.ovation.gateway.ClientMessage.ChatDelete;
import live.ovation.gateway.ClientMessage.ChatEdit;
import live.ovation.gateway.ClientMessage.ChatSend;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages about what is said beside the picture. */
@Component
class ChatMessages {

    private final Chat chat;

    ChatMessages(Chat chat) {
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
        return chat.send(
                        connection.requireChannel(m.channel()),
                        author,
                        new Chat.Line(m.nonce(), m.text(), m.replyTo(), mentions))
                .doOnNext(sent -> connection.send(answer(m.requestId(), sent)))
                .then();
    }

    Mono<Void> edit(Connection connection, ChatEdit m) {
        UUID author = connection.requireParticipant().requireAccount();
        return chat.edit(connection.requireChannel(m.channel()), author, m.messageId(), m.text())
                .then(done(connection, m.requestId()));
    }

    Mono<Void> delete(Connection connection, ChatDelete m) {
        UUID who = connection.requireParticipant().requireAccount();
        return chat.delete(connection.requireChannel(m.channel()), who, m.messageId())
                .then(done(connection, m.requestId()));
    }

    private static ServerMessage answer(String requestId, Chat.Sent sent) {
        Place place = sent.place();
        return new ServerMessage.ChatSent(
                requestId,
                sent.messageId(),
                place == null ? null : place.epoch(),
                place == null ? null : place.seq(),
                sent.command(),
                sent.heldUntil());
    }

    private static Mono<Void> done(Connection connection, String requestId) {
        return Mono.fromRunnable(() -> connection.send(new ServerMessage.Done(requestId)));
    }
}
