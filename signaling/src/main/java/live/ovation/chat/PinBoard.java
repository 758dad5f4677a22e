package live.ovation.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a message on top of a chat. It stays a message: changed it changes there, too, and taken away it is gone from there. */
@Component
class PinBoard implements Pins {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 2_000;

    private final RoomBook rooms;
    private final MessageBook messages;
    private final ChatEvents events;
    /** Whoever comes in asks, and many do at once. */
    private final ShortMemory<Pin, Optional<ChatEvent.Message>> memory = new ShortMemory<>(FRESH, MOST, this::read);

    PinBoard(RoomBook rooms, MessageBook messages, ChatEvents events) {
        this.rooms = rooms;
        this.messages = messages;
        this.events = events;
    }

    private record Pin(UUID channelId, UUID messageId) {}

    @Override
    public Mono<ChatEvent.Message> of(UUID channelId) {
        return rooms.of(channelId)
                .mapNotNull(RoomRow::pinnedId)
                .flatMap(messageId -> memory.of(new Pin(channelId, messageId)))
                .flatMap(Mono::justOrEmpty);
    }

    /** Errors with {@code chat-not-allowed} and {@code chat-message-not-found}. */
    Mono<Void> pin(UUID channelId, Member by, UUID messageId) {
        return by.moderates()
                ? messages.find(channelId, messageId)
                        .delayUntil(message -> rooms.pin(channelId, messageId, pinning(channelId, by, message)))
                        .flatMap(message -> events.append(channelId, new ChatEvent.Pinned(message)))
                : Mono.error(ChatProblems.notAllowed());
    }

    /** Nothing that is pinned is no error. Errors with {@code chat-not-allowed}. */
    Mono<Void> unpin(UUID channelId, Member by) {
        return by.moderates()
                ? rooms.pin(
                                channelId,
                                null,
                                Act.of(AuditAction.CHAT_UNPIN, by.accountId()).in(channelId))
                        .then(Mono.defer(() -> events.append(channelId, new ChatEvent.Pinned(null))))
                : Mono.error(ChatProblems.notAllowed());
    }

    private static Act pinning(UUID channelId, Member by, ChatEvent.Message message) {
        return Act.of(AuditAction.CHAT_PIN, by.accountId())
                .about(message.author().id())
                .in(channelId)
                .on("message", message.id());
    }

    private Mono<Optional<ChatEvent.Message>> read(Pin pin) {
        return messages.find(pin.channelId(), pin.messageId())
                .map(Optional::of)
                .onErrorResume(ProblemException.class, e -> Mono.just(Optional.empty()));
    }
}
