package live.ovation.account;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends browsers to other houses, with a state, a nonce and a PKCE challenge of their own each time. */
@Component
class ProviderStarts {

    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(10);

    private final ServerOAuth2AuthorizationRequestResolver requests;
    private final Errands errands;

    ProviderStarts(Providers providers, Errands errands) {
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(providers::registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.requests = resolver;
        this.errands = errands;
    }

    /**
     * The way out.
     *
     * @param secret what the browser keeps, without which it cannot come back
     */
    record Start(URI to, String secret) {}

    /** Errors with {@code provider-not-found} and {@code provider-unavailable}. */
    Mono<Start> leave(String provider, String returnTo, @Nullable UUID linkTo, ServerWebExchange exchange) {
        return requests.resolve(exchange, provider)
                .timeout(LEAVE_WITHIN, Mono.error(Discovery::unavailable))
                .flatMap(request -> errands.begin(state(request), errand(provider, request, returnTo, linkTo))
                        .map(secret -> new Start(URI.create(request.getAuthorizationRequestUri()), secret)));
    }

    private static Errand errand(
            String provider, OAuth2AuthorizationRequest request, String returnTo, @Nullable UUID linkTo) {
        String verifier = request.getAttribute(PkceParameterNames.CODE_VERIFIER);
        return new Errand(
                provider,
                request.getAttribute(OidcParameterNames.NONCE),
                Objects.requireNonNull(verifier, "every request has PKCE"),
                returnTo,
                linkTo);
    }

    private static String state(OAuth2AuthorizationRequest request) {
        return Objects.requireNonNull(request.getState(), "every request has a state");
    }
}
