package live.ovation.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.ovation.platform.ProblemException;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The houses that vouch for people. What they publish of themselves is read when somebody first wants to come by them. */
@Component
class Providers {

    private final Map<String, ProviderProperties.Provider> configured;
    private final Discovery discovery;
    private final String home;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(ProviderProperties properties, Discovery discovery, WebProperties web) {
        this.configured = properties.providers();
        this.discovery = discovery;
        this.home = web.publicUrl().toString();
    }

    /** The houses that are on, by the names of their buttons. */
    List<Choice> choices() {
        return configured.entrySet().stream()
                .filter(each -> each.getValue().on())
                .map(each -> new Choice(each.getKey(), nameOf(each.getKey())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /**
     * A house to come by.
     *
     * @param name what people call it
     */
    record Choice(String id, String name) {}

    /** What is configured of a house; errors with {@code provider-not-found}. */
    Mono<ProviderProperties.Provider> configuration(String id) {
        ProviderProperties.Provider provider = configured.get(id);
        return provider != null && provider.on() ? Mono.just(provider) : Mono.error(Providers::notFound);
    }

    /** How to speak to a house; errors with {@code provider-not-found} and {@code provider-unavailable}. */
    Mono<ClientRegistration> registration(String id) {
        ClientRegistration before = known.get(id);
        return before != null
                ? Mono.just(before)
                : configuration(id)
                        .flatMap(provider -> introduce(id, provider))
                        .doOnNext(registration -> known.put(id, registration));
    }

    /** What people call a house, which may be one that is not configured any more. */
    String nameOf(String id) {
        ProviderProperties.Provider provider = configured.get(id);
        String name = provider == null ? null : provider.name();
        return name == null || name.isBlank() ? id : name;
    }

    private Mono<ClientRegistration> introduce(String id, ProviderProperties.Provider provider) {
        String issuer = provider.issuer();
        return issuer == null
                ? Mono.fromSupplier(() -> completed(byAddresses(id, provider), id, provider))
                : discovery.of(issuer).map(found -> completed(found, id, provider));
    }

    private ClientRegistration completed(
            ClientRegistration.Builder builder, String id, ProviderProperties.Provider provider) {
        builder.registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(nameOf(id))
                .scope(provider.scopes())
                .redirectUri(home + "/api/v1/auth/providers/" + id + "/callback")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        if (provider.clientSecret().isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }

    private static ClientRegistration.Builder byAddresses(String id, ProviderProperties.Provider provider) {
        return ClientRegistration.withRegistrationId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationUri(string(provider.authorizationUri()))
                .tokenUri(string(provider.tokenUri()))
                .userInfoUri(string(provider.userInfoUri()))
                .userNameAttributeName(provider.subjectAttribute());
    }

    private static String string(@Nullable Object address) {
        return String.valueOf(address);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "provider-not-found", HttpStatus.NOT_FOUND, "This house does not let people in by that one.");
    }
}
