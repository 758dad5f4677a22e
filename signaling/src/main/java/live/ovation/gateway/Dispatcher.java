package live.ovation.gateway;

import java.time.Clock;
import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one place where a message meets what handles it. */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final MessageCodec codec;
    private final Greeting greeting;
    private final ChannelMessages channels;
    private final SeatMessages seats;
    private final MediaMessages media;
    private final HealthMessages health;
    private final ChatDoor chatDoor;
    private final ChatMessages chat;
    private final Clock clock;

    Dispatcher(
            MessageCodec codec,
            Greeting greeting,
            ChannelMessages channels,
            SeatMessages seats,
            MediaMessages media,
            HealthMessages health,
            ChatDoor chatDoor,
            ChatMessages chat,
            Clock clock) {
        this.codec = codec;
        this.greeting = greeting;
        this.channels = channels;
        this.seats = seats;
        this.media = media;
        this.health = health;
        this.chatDoor = chatDoor;
        this.chat = chat;
        this.clock = clock;
    }

    /** Handles one frame; never errors: what goes wrong is told to the client. */
    Mono<Void> handle(Connection connection, String text) {
        return Mono.defer(() -> {
                    MessageCodec.Parsed parsed = codec.parse(text);
                    return Mono.defer(() -> dispatch(connection, codec.read(parsed)))
                            .timeout(
                                    LONGEST,
                                    Mono.error(() -> ProblemException.unavailable(
                                            "This took too long. Try again.", Duration.ofSeconds(1))))
                            .onErrorResume(e -> tell(connection, parsed.requestId(), e));
                })
                .onErrorResume(e -> tell(connection, null, e));
    }

    Mono<Void> tell(Connection connection, @Nullable String requestId, Throwable e) {
        if (ProblemException.of(e).status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("Message could not be handled", e);
        }
        connection.send(MessageCodec.problem(e, requestId));
        return Mono.empty();
    }

    private Mono<Void> dispatch(Connection connection, ClientMessage message) {
        return switch (message) {
            case ClientMessage.Hello m -> greeting.hello(connection, m);
            case ClientMessage.Join m -> channels.join(connection, m);
            case ClientMessage.Leave m -> channels.leave(connection, m);
            case ClientMessage.TakeSeat m -> seats.take(connection, m);
            case ClientMessage.SeatTrouble m -> seats.report(connection, m);
            case ClientMessage.End m -> channels.end(connection, m);
            case ClientMessage.Publish m -> media.publish(connection, m);
            case ClientMessage.Report m -> media.report(connection, m);
            case ClientMessage.Sending m -> health.sending(connection, m);
            case ClientMessage.HealthOpen m -> health.open(connection, m);
            case ClientMessage.HealthClose m -> health.close(connection, m);
            case ClientMessage.Reception m -> media.received(connection, m);
            case ClientMessage.Subscribe m -> media.subscribe(connection, m);
            case ClientMessage.Answer m -> media.answer(connection, m);
            case ClientMessage.Trickle m -> media.trickle(connection, m);
            case ClientMessage.RestartIce m -> media.restartIce(connection, m);
            case ClientMessage.SelectLayer m -> media.selectLayer(connection, m);
            case ClientMessage.Unsubscribe m -> media.unsubscribe(connection, m);
            case ClientMessage.ChatOpen m -> chatDoor.open(connection, m);
            case ClientMessage.ChatClose m -> chat.close(connection, m);
            case ClientMessage.ChatSend m -> chat.send(connection, m);
            case ClientMessage.ChatEdit m -> chat.edit(connection, m);
            case ClientMessage.ChatDelete m -> chat.delete(connection, m);
            case ClientMessage.ChatReact m -> chatDoor.react(connection, m);
            case ClientMessage.Ping m -> pong(connection, m);
        };
    }

    private Mono<Void> pong(Connection connection, ClientMessage.Ping ping) {
        connection.requireParticipant();
        connection.send(new ServerMessage.Pong(ping.requestId(), clock.instant()));
        return Mono.empty();
    }
}
