package live.ovation.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a list that has the newest first goes on: after this one.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param id of those of the same time
 */
public record Bookmark(Instant at, UUID id) {

    /** Before everything: later than any time that is kept. */
    private static final Bookmark FIRST = new Bookmark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** The beginning where there is none; errors with {@code invalid-cursor}. */
    public static Bookmark parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return FIRST;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":", 2);
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(FIRST.at())) {
                throw new IllegalArgumentException("no time of ours");
            }
            return new Bookmark(at, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    "invalid-cursor", HttpStatus.BAD_REQUEST, "This does not come from an answer of ours. Begin anew.");
        }
    }

    public String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
