package live.ovation.gateway;

import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody on the socket, with an account or without; stays the same through reconnects. */
record Participant(
        String id,
        String resumeTokenHash,
        @Nullable UUID accountId,
        @Nullable String displayName) {

    private static final String PREFIX = "participant:";

    /** The owner of this participant's media sessions, for the SFU. */
    String owner() {
        return PREFIX + id;
    }

    /** The participant id in an owner; null when the owner is no participant. */
    static @Nullable String idOf(String owner) {
        return owner.startsWith(PREFIX) ? owner.substring(PREFIX.length()) : null;
    }

    /** Errors with {@code login-required}. */
    UUID requireAccount() {
        if (accountId == null) {
            throw new ProblemException("login-required", HttpStatus.UNAUTHORIZED, "Sign in first.");
        }
        return accountId;
    }
}
