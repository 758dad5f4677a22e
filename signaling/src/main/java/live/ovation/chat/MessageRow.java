package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A message as it is kept; {@code body} is its event. */
@Table("chat_message")
record MessageRow(
        @Id UUID id,
        UUID channelId,
        UUID authorId,
        long epoch,
        long seq,
        Instant sentAt,
        String body,
        @Nullable Instant deletedAt,
        boolean shadowed) {

    Placed placed() {
        return new Placed(new Place(epoch, seq), sentAt, false, shadowed ? authorId : null, body);
    }
}
