package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("closure")
record ClosureRow(
        @Id UUID id,
        UUID channelId,
        @Nullable UUID streamId,
        String cause,
        String reason,
        @Nullable UUID byId,
        Instant at,
        @Nullable Instant until) {

    Closure toClosure() {
        return new Closure(Closure.Cause.of(cause), reason, until);
    }
}
