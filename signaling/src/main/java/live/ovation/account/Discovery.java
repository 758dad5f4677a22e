package live.ovation.account;

import java.time.Duration;
import java.util.Map;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What an OpenID Connect issuer publishes of itself (OpenID Connect Discovery 1.0 section 4). */
@Component
class Discovery {

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final WebClient http;

    Discovery(ProviderHttp http) {
        this.http = http.client();
    }

    /** Errors with {@code provider-unavailable}, also where the document is not the issuer's own. */
    Mono<ClientRegistration.Builder> of(String issuer) {
        return http.get()
                .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(DOCUMENT)
                .filter(document -> issuer.equals(document.get("issuer")))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the document is not the issuer's own")))
                .<ClientRegistration.Builder>map(ClientRegistrations::fromOidcConfiguration)
                .timeout(ANSWER_WITHIN)
                .checkpoint("discovery of " + issuer)
                .doOnError(e -> log.warn("{} does not say how to sign in by it: {}", issuer, e.toString()))
                .onErrorMap(e -> unavailable());
    }

    static ProblemException unavailable() {
        return new ProblemException(
                "provider-unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The other house does not answer just now. Try again later, or sign in another way.");
    }
}
