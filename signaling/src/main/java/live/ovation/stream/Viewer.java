package live.ovation.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to watch, as far as we know them.
 *
 * @param accountId null for who is not signed in
 * @param knownPassword the version of the channel's password that they have shown to know; 0 for none
 */
public record Viewer(@Nullable UUID accountId, long knownPassword) {

    /** Somebody of whom nothing is known. */
    public static final Viewer STRANGER = new Viewer(null, 0);

    public static Viewer of(@Nullable UUID accountId) {
        return accountId == null ? STRANGER : new Viewer(accountId, 0);
    }

    /** The same person, who knows what a playback token says they know, if it was given to them. */
    public Viewer with(PlaybackClaims shown) {
        boolean theirs = shown.accountId() == null || shown.accountId().equals(accountId);
        return theirs && shown.visibility() == Visibility.PASSWORD
                ? new Viewer(accountId, shown.passwordVersion())
                : this;
    }
}
