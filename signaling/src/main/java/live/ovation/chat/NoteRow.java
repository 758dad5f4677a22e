package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("chat_note")
record NoteRow(
        @Id UUID id,
        UUID channelId,
        UUID accountId,
        String text,
        @Nullable UUID byId,
        Instant at) {}
