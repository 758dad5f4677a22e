package live.ovation.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Finds messages: new ones in Redis, with what happened to them since, older ones in PostgreSQL. */
@Component
class Messages implements MessageBook {

    private final RoomLog log;
    private final MessageRepository rows;
    private final JsonMapper json;

    Messages(RoomLog log, MessageRepository rows, JsonMapper json) {
        this.log = log;
        this.rows = rows;
        this.json = json;
    }

    /** A message, and whether it is in the shadow. */
    record Found(ChatEvent.Message message, boolean shadowed) {

        boolean isOf(UUID accountId) {
            return message.author().id().equals(accountId);
        }

        /** Who alone hears of a change of it, beside moderators. */
        @Nullable
        UUID shadowOf() {
            return shadowed ? message.author().id() : null;
        }
    }

    @Override
    public Mono<ChatEvent.Message> find(UUID channelId, UUID messageId) {
        return look(channelId, messageId)
                .filter(found -> !found.shadowed())
                .switchIfEmpty(Mono.error(ConductProblems::inTheShadow))
                .map(Found::message);
    }

    /** Whoever sees it. Errors with {@code chat-message-not-found}. */
    Mono<Found> look(UUID channelId, UUID messageId) {
        return log.find(messageId)
                .flatMap(place -> log.from(channelId, place))
                .filter(events -> !events.isEmpty() && isMessage(events.getFirst(), messageId))
                .switchIfEmpty(Mono.defer(() -> rows.find(channelId, messageId).map(row -> List.of(row.placed()))))
                .mapNotNull(this::asItIsNow)
                .switchIfEmpty(Mono.error(Messages::notFound));
    }

    @Override
    public Flux<MessageRow> recentOf(UUID channelId, UUID accountId, int limit) {
        return rows.recentOf(channelId, accountId, limit);
    }

    @Override
    public Mono<Long> countOf(UUID channelId, UUID accountId, boolean all) {
        return rows.countOf(channelId, accountId, all);
    }

    /** Where a message is that was said within the hour; empty when nobody knows it. */
    Mono<Place> placeOf(UUID messageId) {
        return log.find(messageId);
    }

    ChatEvent.Message message(String body) {
        return (ChatEvent.Message) json.readValue(body, ChatEvent.class);
    }

    private boolean isMessage(Placed event, UUID messageId) {
        return event.is("chat-message") && message(event.json()).id().equals(messageId);
    }

    /** The first of these events, a message, after all the others; null when it was taken away. */
    private @Nullable Found asItIsNow(List<Placed> events) {
        boolean shadowed = events.getFirst().shadowOf() != null;
        ChatEvent.Message message = message(events.getFirst().json());
        List<ChatEvent> later = new ArrayList<>();
        for (Placed event : events.subList(1, events.size())) {
            if (!event.is("chat-message") && (shadowed || event.shadowOf() == null)) {
                later.add(json.readValue(event.json(), ChatEvent.class));
            }
        }
        for (ChatEvent event : later) {
            if (takesAway(event, message)) {
                return null;
            }
            message = changed(message, event);
        }
        return new Found(message, shadowed);
    }

    private static boolean takesAway(ChatEvent event, ChatEvent.Message message) {
        return switch (event) {
            case ChatEvent.Deleted deleted -> deleted.id().equals(message.id());
            case ChatEvent.Cleared cleared ->
                cleared.accountId() == null
                        || cleared.accountId().equals(message.author().id());
            default -> false;
        };
    }

    private static ChatEvent.Message changed(ChatEvent.Message m, ChatEvent event) {
        return event instanceof ChatEvent.Edited edited && edited.id().equals(m.id())
                ? new ChatEvent.Message(
                        m.id(),
                        m.sentAt(),
                        m.author(),
                        m.style(),
                        edited.text(),
                        m.replyTo(),
                        m.mentions(),
                        edited.editedAt())
                : m;
    }

    static ProblemException notFound() {
        return new ProblemException("chat-message-not-found", HttpStatus.NOT_FOUND, "This message is gone.");
    }
}
