package live.ovation.gateway;

import java.util.Arrays;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The precondition of a PATCH (RFC 9725 section 4.3.1, RFC 9110 section 13.1.1). */
final class IfMatch {

    private IfMatch() {}

    /** Throws {@code if-match-required} (428) without an entity tag, and {@code if-match-failed} (412) with that of another session. */
    static void check(@Nullable String header, IceSession current) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    "if-match-required",
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send If-Match with the session's ETag, or with * to restart ICE.");
        }
        boolean matches = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> isAny(tag) || tag.equals(current.tag()));
        if (!matches) {
            throw new ProblemException(
                    "if-match-failed", HttpStatus.PRECONDITION_FAILED, "This ETag is not of the current ICE session.");
        }
    }

    /** The examples of the specification have it in quotes, its text has not. */
    private static boolean isAny(String tag) {
        return tag.equals("*") || tag.equals("\"*\"");
    }
}
