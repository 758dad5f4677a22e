package live.ovation.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that is written down.
 *
 * @param seq its place in the log, from 1
 * @param action a word of {@link AuditAction}, or one that a newer version wrote
 * @param details a JSON object
 * @param hash of this entry and all before it: SHA-256, in hexadecimal digits
 */
public record AuditEntry(
        long seq,
        Instant at,
        String action,
        @Nullable UUID actorId,
        @Nullable UUID aboutId,
        @Nullable UUID channelId,
        @Nullable String targetKind,
        @Nullable String targetId,
        @Nullable String reason,
        @Nullable String details,
        String hash) {

    static AuditEntry of(AuditRow row) {
        return new AuditEntry(
                row.seq(),
                row.at(),
                row.action(),
                row.actorId(),
                row.aboutId(),
                row.channelId(),
                row.targetKind(),
                row.targetId(),
                row.reason(),
                row.details(),
                HexFormat.of().formatHex(row.hash().array()));
    }
}
