package live.ovation.platform;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/**
 * Somebody whom the house asks for a second factor and who has none yet. Their access tokens say so by their scope and are good for
 * setting one up, and for nothing else.
 */
public final class Enrolling {

    /** The scope of such a token. */
    public static final String SCOPE = "enrol";

    private Enrolling() {}

    /** Errors with this whatever else they ask for. */
    public static ProblemException due() {
        return new ProblemException(
                "second-factor-due",
                HttpStatus.FORBIDDEN,
                "This house asks you for a second factor. Set one up first.");
    }

    static boolean is(Authentication who) {
        return who.getAuthorities().stream().anyMatch(authority -> ("SCOPE_" + SCOPE).equals(authority.getAuthority()));
    }
}
