package live.ovation.stream;

import live.ovation.stream.Refusal.AskForPassword;
import live.ovation.stream.Refusal.Closed;
import live.ovation.stream.Refusal.NotForThem;
import live.ovation.stream.Refusal.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is for, and the one decision that follows from it: whatever is watched, however it is sent, is asked for here.
 *
 * @param passwordVersion counts the channel's passwords; 0 while there was none
 * @param closure of the house, which is for nobody then; null where there is none
 */
public record AccessRule(
        Visibility visibility,
        long passwordVersion,
        @Nullable Closure closure) {

    /** Of channels whose owners have said nothing. */
    public static final AccessRule USUAL = new AccessRule(Visibility.PUBLIC, 0);

    public AccessRule(Visibility visibility, long passwordVersion) {
        this(visibility, passwordVersion, null);
    }

    /** The same as long as it is closed. */
    AccessRule with(@Nullable Closure by) {
        return new AccessRule(visibility, passwordVersion, by);
    }

    /** The same channel's rule for something of another visibility, such as a recording. */
    public AccessRule with(Visibility other) {
        return new AccessRule(other, passwordVersion, closure);
    }

    public boolean isOpen() {
        return visibility.isOpen() && closure == null;
    }

    /** Whether this somebody has shown to know the password as it is now. */
    boolean isKnownBy(Viewer viewer) {
        return passwordVersion > 0 && viewer.knownPassword() == passwordVersion;
    }

    /** Null when they may watch. */
    @Nullable
    Refusal refusal(Standing who) {
        if (closure != null) {
            return new Closed(visibility, closure);
        }
        return isOpen() || who.runsIt() || isFor(who) ? null : why(who);
    }

    private boolean isFor(Standing who) {
        return who.belongsTo(visibility)
                // who pays for a channel does not have to follow it as well
                || (visibility == Visibility.FOLLOWERS && who.belongsTo(Visibility.SUBSCRIBERS));
    }

    private Refusal why(Standing who) {
        if (visibility == Visibility.PASSWORD) {
            return new AskForPassword();
        }
        return who.signedIn() ? new NotForThem(visibility) : new SignIn(visibility);
    }
}
