package live.ovation.account;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import live.ovation.platform.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Reads what other houses say of people, each in its own words. */
@Component
class ProvenIdentities {

    private static final int LONGEST_NAME = 80;

    private final Providers providers;
    private final WebClient http;

    ProvenIdentities(Providers providers, ProviderHttp http) {
        this.providers = providers;
        this.http = http.client();
    }

    /** An e-mail as GitHub lists it. */
    private record Listed(String email, boolean primary, boolean verified) {}

    Mono<ProvenIdentity> of(String provider, OAuth2LoginAuthenticationToken login) {
        OAuth2User person = Objects.requireNonNull(login.getPrincipal(), "who has logged in has a name");
        Mono<ProvenIdentity> byClaims = Mono.fromSupplier(() -> identity(
                provider,
                person,
                text(person, StandardClaimNames.EMAIL),
                isTrue(person.getAttributes().get(StandardClaimNames.EMAIL_VERIFIED))));
        return providers
                .configuration(provider)
                .mapNotNull(ProviderProperties.Provider::emailsUri)
                .flatMap(address -> listedEmail(address, login))
                .map(listed -> identity(provider, person, listed.email(), listed.verified()))
                .switchIfEmpty(byClaims);
    }

    /** The best e-mail of the list: one that is verified, and the main one of those. */
    private Mono<Listed> listedEmail(URI address, OAuth2LoginAuthenticationToken login) {
        String token = Objects.requireNonNull(login.getAccessToken(), "who has logged in has a token")
                .getTokenValue();
        return http.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToFlux(Listed.class)
                .sort(Comparator.comparing(Listed::verified)
                        .thenComparing(Listed::primary)
                        .reversed())
                .next();
    }

    private static ProvenIdentity identity(
            String provider, OAuth2User person, @Nullable String email, boolean verified) {
        return new ProvenIdentity(provider, person.getName(), email, verified && email != null, name(person, email));
    }

    private static String name(OAuth2User person, @Nullable String email) {
        String name = Stream.of(
                        StandardClaimNames.NAME,
                        StandardClaimNames.PREFERRED_USERNAME,
                        StandardClaimNames.NICKNAME,
                        "login")
                .map(claim -> text(person, claim))
                .filter(Objects::nonNull)
                .map(VisibleText::of)
                .filter(shown -> !VisibleText.isBlank(shown))
                .findFirst()
                .orElseGet(() -> email == null ? "" : email.replaceAll("@.*", ""));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static @Nullable String text(OAuth2User person, String claim) {
        Map<String, Object> claims = person.getAttributes();
        return claims.get(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Some houses write it as a word. */
    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }
}
