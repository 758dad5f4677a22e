package live.ovation.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Reckons the chain of the log anew, by its own means and not the database's. What was changed, put in or left out shows itself; only the
 * newest entries might be missing without a trace, so a hash that somebody noted earlier can be looked for.
 */
@Service
public class AuditProof {

    private static final int PAGE = 1_000;
    private static final byte[] BEGINNING = new byte[32];

    private final AuditRepository rows;

    AuditProof(AuditRepository rows) {
        this.rows = rows;
    }

    /**
     * What was found.
     *
     * @param entries how many hang together, from the first one
     * @param head the hash of the last of them; note it down to show later that none is missing
     * @param brokenAt the place of the first entry that does not fit; null when all do
     * @param known whether the hash that was asked for is one of them
     */
    public record Verdict(
            boolean whole,
            long entries,
            String head,
            @Nullable Long brokenAt,
            boolean known) {}

    /**
     * Reads the whole log.
     *
     * @param noted a hash that has to be in the chain; empty for none
     */
    public Mono<Verdict> verify(String noted) {
        Chain chain = new Chain(noted);
        return rows.after(0, PAGE)
                .collectList()
                .expand(page -> chain.add(page) && page.size() == PAGE
                        ? rows.after(page.getLast().seq(), PAGE).collectList()
                        : Mono.empty())
                .then(Mono.fromSupplier(chain::verdict));
    }

    /** The chain as far as it is read. */
    private static final class Chain {

        private final String noted;
        private byte[] head = BEGINNING;
        private long entries;
        private @Nullable Long brokenAt;
        private boolean known;

        Chain(String noted) {
            this.noted = noted;
            this.known = noted.isEmpty();
        }

        /** Whether all of the page fits. */
        boolean add(List<AuditRow> page) {
            for (AuditRow row : page) {
                byte[] hash = hash(row);
                boolean fits = row.seq() == entries + 1
                        && row.previous().equals(ByteBuffer.wrap(head))
                        && row.hash().equals(ByteBuffer.wrap(hash));
                if (!fits) {
                    brokenAt = entries + 1;
                    return false;
                }
                head = hash;
                entries++;
                known |= hex(head).equals(noted);
            }
            return true;
        }

        Verdict verdict() {
            return new Verdict(brokenAt == null && known, entries, hex(head), brokenAt, known);
        }

        private byte[] hash(AuditRow row) {
            StringBuilder text = new StringBuilder();
            append(text, row.seq());
            append(text, ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            append(text, row.action());
            append(text, row.actorId());
            append(text, row.aboutId());
            append(text, row.channelId());
            append(text, row.targetKind());
            append(text, row.targetId());
            append(text, row.reason());
            append(text, row.details());
            MessageDigest digest = sha256();
            digest.update(head);
            return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static void append(StringBuilder text, @Nullable Object field) {
            if (field == null) {
                text.append('-');
            } else {
                String value = field.toString();
                text.append(value.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(value);
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
