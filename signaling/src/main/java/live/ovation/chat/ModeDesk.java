package live.ovation.chat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets the rules of a chat, and says so in it. Two who change different rules at the same time both get what they want. */
@Component
class ModeDesk {

    private static final int TRIES = 8;

    private final RoomBook rooms;
    private final ChatEvents events;

    ModeDesk(RoomBook rooms, ChatEvents events) {
        this.rooms = rooms;
        this.events = events;
    }

    /** Errors with {@code chat-not-allowed}. Rules that are as they were already are not said again. */
    Mono<ChatModes> change(UUID channelId, Member who, UnaryOperator<ChatModes> change) {
        return who.moderates() ? attempt(channelId, who, change, TRIES) : Mono.error(ChatProblems.notAllowed());
    }

    private Mono<ChatModes> attempt(UUID channelId, Member who, UnaryOperator<ChatModes> change, int tries) {
        if (tries == 0) {
            return Mono.error(ProblemException.unavailable(
                    "Others are changing the rules of this chat, too. Try again.", Duration.ofSeconds(1)));
        }
        return rooms.read(channelId).flatMap(before -> {
            ChatModes modes = change.apply(before.modes());
            return modes.equals(before.modes())
                    ? Mono.just(modes)
                    : rooms.setModes(before, modes, setting(channelId, who, before.modes(), modes))
                            .flatMap(done -> done ? say(channelId) : attempt(channelId, who, change, tries - 1));
        });
    }

    private static Act setting(UUID channelId, Member who, ChatModes before, ChatModes after) {
        return Act.of(AuditAction.CHAT_MODES, who.accountId())
                .in(channelId)
                .with(Map.of("before", before, "after", after));
    }

    /** Until what was said last is what is kept: two who say theirs may do so in the other order. */
    private Mono<ChatModes> say(UUID channelId) {
        return rooms.read(channelId)
                .flatMap(now -> events.append(channelId, new ChatEvent.ModesSet(now.modes()))
                        .then(Mono.defer(() -> rooms.read(channelId)))
                        .flatMap(after -> after.version() == now.version() ? Mono.just(now.modes()) : say(channelId)));
    }
}
