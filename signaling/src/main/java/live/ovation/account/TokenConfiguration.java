package live.ovation.account;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import live.ovation.platform.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Access tokens are ES256 JWTs; no other algorithm, issuer or audience is accepted. */
@Configuration
class TokenConfiguration {

    static final String AUDIENCE = "ovation";

    @Bean
    JwtEncoder accessTokenEncoder(KeyRing keys) {
        JWKSource<SecurityContext> ring = (selector, context) -> selector.select(keys.published());
        return new NimbusJwtEncoder(ring);
    }

    @Bean
    ReactiveJwtDecoder accessTokenDecoder(KeyRing keys, WebProperties web, EndedSignIns ended) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(jwt ->
                        Flux.fromIterable(keys.published().toPublicJWKSet().getKeys()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        OAuth2TokenValidator<Jwt> ours = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(web.origin()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
        decoder.setJwtValidator(ours);
        return token -> decoder.decode(token).flatMap(jwt -> unlessEnded(jwt, ended));
    }

    private static Mono<Jwt> unlessEnded(Jwt jwt, EndedSignIns ended) {
        String signIn = jwt.getClaimAsString(AccessTokens.SIGN_IN);
        return signIn == null
                ? Mono.error(new BadJwtException("the token names no sign-in"))
                : ended.contain(signIn)
                        .flatMap(over ->
                                over ? Mono.error(new BadJwtException("the sign-in was ended")) : Mono.just(jwt));
    }
}
