package live.ovation.account;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Tokens, their keys and what is asked of people.
 *
 * @param jwtKeyFile where the signing keys live as a JWK set; made at the first start, readable by its owner only
 * @param keyLife how long a key signs until it is replaced
 * @param accessTokenLife how long an access token is good for
 * @param refreshTokenLife how long a sign-in lasts without a visit
 * @param signInLife how long a sign-in lasts at the most, however often it is used
 * @param refreshReuseGrace how long an exchanged refresh token still counts as the same request sent twice
 * @param firstAdminToken the secret by which the first administrator shows that the house is theirs; empty: nobody can
 * @param requireVerifiedEmail whether somebody has to show that their e-mail is theirs before they can sign in
 * @param verifyLinkLife how long the link is good that shows it
 * @param resetLinkLife how long the link is good that sets a new password
 * @param secondFactorFor of whom the house asks for a second factor
 * @param codeLeeway how much too early or too late a code of an authenticator app may come
 * @param leakedPasswords where the hashes of leaked passwords are; none: they are not looked up
 * @param houseName what letters and authenticator apps call this installation
 */
@ConfigurationProperties("ovation.account")
record AccountProperties(
        Path jwtKeyFile,
        Duration keyLife,
        Duration accessTokenLife,
        Duration refreshTokenLife,
        Duration signInLife,
        Duration refreshReuseGrace,
        String firstAdminToken,
        boolean requireVerifiedEmail,
        Duration verifyLinkLife,
        Duration resetLinkLife,
        SecondFactorDuty.Whom secondFactorFor,
        Duration codeLeeway,
        @Nullable Path leakedPasswords,
        String houseName) {}
