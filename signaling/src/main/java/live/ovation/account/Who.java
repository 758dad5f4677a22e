package live.ovation.account;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks, and by which of their sign-ins. */
record Who(UUID accountId, UUID signInId) {

    /** Of somebody whom the security filter let through. */
    static Who of(Authentication authentication) {
        var token = ((JwtAuthenticationToken) authentication).getToken();
        return new Who(
                UUID.fromString(token.getSubject()), UUID.fromString(token.getClaimAsString(AccessTokens.SIGN_IN)));
    }
}
