package live.ovation.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/** Finds out who came back from another house: by its ID token where it speaks OpenID Connect, else by asking it. */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final OidcAuthorizationCodeReactiveAuthenticationManager byIdToken;
    private final OAuth2LoginReactiveAuthenticationManager byAsking;
    private final Providers providers;
    private final ProvenIdentities identities;

    Arrivals(Providers providers, ProvenIdentities identities, ProviderHttp http) {
        this.providers = providers;
        this.identities = identities;
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(http.client());
        var people = new DefaultReactiveOAuth2UserService();
        people.setWebClient(http.client());
        var claims = new OidcReactiveOAuth2UserService();
        claims.setOauth2UserService(people);
        this.byIdToken = new OidcAuthorizationCodeReactiveAuthenticationManager(tokens, claims);
        this.byAsking = new OAuth2LoginReactiveAuthenticationManager(tokens, people);
    }

    /** Errors with {@code provider-failed} for whatever the house says that does not hold, and {@code provider-unavailable}. */
    Mono<ProvenIdentity> prove(Errand errand, String state, String code) {
        return providers
                .registration(errand.provider())
                .flatMap(house -> login(errand, exchange(house, errand, state, code), house))
                .flatMap(login -> identities.of(errand.provider(), login))
                .timeout(WITHIN, Mono.error(Discovery::unavailable))
                .onErrorMap(WebClientRequestException.class, e -> Discovery.unavailable())
                .onErrorMap(e -> !(e instanceof ProblemException), e -> failed(errand, e));
    }

    private Mono<OAuth2LoginAuthenticationToken> login(
            Errand errand, OAuth2AuthorizationExchange exchange, ClientRegistration house) {
        var code = new OAuth2AuthorizationCodeAuthenticationToken(house, exchange);
        var manager = errand.nonce() == null ? byAsking.authenticate(code) : byIdToken.authenticate(code);
        return manager.cast(OAuth2LoginAuthenticationToken.class);
    }

    /** The request as it was when the browser left, and what it has brought back. */
    private static OAuth2AuthorizationExchange exchange(
            ClientRegistration house, Errand errand, String state, String code) {
        Map<String, Object> kept = new HashMap<>();
        kept.put(PkceParameterNames.CODE_VERIFIER, errand.codeVerifier());
        if (errand.nonce() != null) {
            kept.put(OidcParameterNames.NONCE, errand.nonce());
        }
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(present(house.getProviderDetails().getAuthorizationUri()))
                .clientId(house.getClientId())
                .redirectUri(present(house.getRedirectUri()))
                .scopes(house.getScopes())
                .state(state)
                .attributes(attributes -> attributes.putAll(kept))
                .build();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(present(house.getRedirectUri()))
                .state(state)
                .build();
        return new OAuth2AuthorizationExchange(request, response);
    }

    /** A registration by code has both of its addresses, whatever its type says. */
    private static String present(@Nullable String address) {
        return Objects.requireNonNull(address);
    }

    private static ProblemException failed(Errand errand, Throwable e) {
        log.warn("What {} said of somebody does not hold: {}", errand.provider(), e.toString());
        return refused();
    }

    static ProblemException refused() {
        return new ProblemException(
                "provider-failed",
                HttpStatus.BAD_GATEWAY,
                "The other house could not show who you are. Start again, or sign in another way.");
    }
}
