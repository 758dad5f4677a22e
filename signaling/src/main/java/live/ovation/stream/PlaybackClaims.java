package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a playback token says.
 *
 * @param streamId what may be watched: a stream, live or as its recording
 * @param viewerId whom it was given to: an account, or one visit of somebody who is not signed in
 * @param visibility what it had when the token was given; the token is good for no other
 * @param passwordVersion of the channel's password at that time
 */
public record PlaybackClaims(
        UUID channelId,
        UUID streamId,
        UUID viewerId,
        boolean hasAccount,
        Visibility visibility,
        long passwordVersion,
        Instant issuedAt,
        Instant expiresAt) {

    /** Null for somebody who was not signed in. */
    public @Nullable UUID accountId() {
        return hasAccount ? viewerId : null;
    }

    /** Whether what it was given for is still asked. */
    public boolean fits(AccessRule rule) {
        return rule.closure() == null
                && visibility == rule.visibility()
                && (visibility != Visibility.PASSWORD || passwordVersion == rule.passwordVersion());
    }
}
