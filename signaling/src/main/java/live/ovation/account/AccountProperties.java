package live.ovation.account;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Tokens and their keys.
 *
 * @param jwtKeyFile where the signing key lives as a JWK; made at the first start, readable by its owner only
 * @param accessTokenLife how long an access token is good for
 * @param refreshTokenLife how long a sign-in lasts without a visit
 * @param refreshReuseGrace how long an exchanged refresh token still counts as the same request sent twice
 * @param firstAdminToken the secret by which the first administrator shows that the house is theirs; empty: nobody can
 */
@ConfigurationProperties("ovation.account")
record AccountProperties(
        Path jwtKeyFile,
        Duration accessTokenLife,
        Duration refreshTokenLife,
        Duration refreshReuseGrace,
        String firstAdminToken) {}
