package live.ovation.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.Enrolling;
import live.ovation.platform.WebProperties;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues the short tokens that the API and the WebSocket ask for. */
@Component
class AccessTokens {

    /** The claim that names the sign-in (OpenID Connect calls it that). */
    static final String SIGN_IN = "sid";

    private final JwtEncoder encoder;
    private final KeyRing keys;
    private final AccountProperties properties;
    private final WebProperties web;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, KeyRing keys, AccountProperties properties, WebProperties web, Clock clock) {
        this.encoder = encoder;
        this.keys = keys;
        this.properties = properties;
        this.web = web;
        this.clock = clock;
    }

    /** Ends with its sign-in. */
    String issue(SignIns.Session session) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(web.origin())
                .audience(List.of(TokenConfiguration.AUDIENCE))
                .subject(session.accountId().toString())
                .claim(SIGN_IN, session.signInId().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(properties.accessTokenLife()));
        if (session.enrolling()) {
            claims.claim(OAuth2ParameterNames.SCOPE, Enrolling.SCOPE);
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256)
                .keyId(keys.signing().getKeyID())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** How long a token issued now is good for, in seconds. */
    long lifeSeconds() {
        return properties.accessTokenLife().toSeconds();
    }
}
