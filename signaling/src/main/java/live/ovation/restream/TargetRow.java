package live.ovation.restream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Another service that a channel's streams are sent on to.
 *
 * @param streamKey sealed
 * @param automatic begins with each stream
 * @param runFor the stream that it was started for by hand
 * @param stopFor the stream that it was stopped for by hand
 */
@Table("restream_target")
record TargetRow(
        @Id UUID id,
        UUID channelId,
        String name,
        String url,
        String streamKey,
        boolean automatic,
        @Nullable UUID runFor,
        @Nullable UUID stopFor,
        Instant createdAt) {

    boolean isWantedFor(UUID streamId) {
        return !streamId.equals(stopFor) && (automatic || streamId.equals(runFor));
    }

    boolean leadsWhere(TargetRow other) {
        return url.equals(other.url) && streamKey.equals(other.streamKey);
    }
}
