package live.ovation.stream;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import live.ovation.channel.Place;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a list of channels goes on.
 *
 * @param onAir whether those on air have not all been listed yet
 */
record Cursor(boolean onAir, Place place) {

    private static final Cursor FIRST = new Cursor(true, Place.FIRST);

    /** The beginning where there is none; errors with {@code invalid-cursor}. */
    static Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return FIRST;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":", 3);
            return new Cursor(parts[0].equals("1"), new Place(Long.parseLong(parts[1]), UUID.fromString(parts[2])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    "invalid-cursor", HttpStatus.BAD_REQUEST, "This does not come from an answer of ours. Begin anew.");
        }
    }

    String text() {
        String plain = (onAir ? "1" : "0") + ":" + place.followers() + ":" + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
