package live.ovation.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("audit_entry")
record AuditRow(
        @Id Long seq,
        Instant at,
        String action,
        @Nullable UUID actorId,
        @Nullable UUID aboutId,
        @Nullable UUID channelId,
        @Nullable String targetKind,
        @Nullable String targetId,
        @Nullable String reason,
        @Nullable String details,
        ByteBuffer previous,
        ByteBuffer hash) {}
