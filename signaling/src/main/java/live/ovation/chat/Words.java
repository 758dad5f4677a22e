package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to say, and the id under which it is known however often it is sent. */
record Words(
        UUID id,
        ChatEvent.Style style,
        String text,
        List<UUID> mentions,
        @Nullable UUID replyTo) {

    Words with(String other) {
        return new Words(id, style, other, mentions, replyTo);
    }

    Words toNobody() {
        return new Words(id, style, text, mentions, null);
    }
}
