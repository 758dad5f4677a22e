package live.ovation.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser was sent to another house for.
 *
 * @param provider the house
 * @param nonce what its ID token has to repeat as a hash; none where there are no ID tokens
 * @param codeVerifier what shows that who brings the code is who was sent (RFC 7636)
 * @param returnTo the page of ours that it goes on with
 * @param linkTo the account that wants to be linked; none for who wants to sign in
 */
record Errand(
        String provider,
        @Nullable String nonce,
        String codeVerifier,
        String returnTo,
        @Nullable UUID linkTo) {

    boolean links() {
        return linkTo != null;
    }
}
